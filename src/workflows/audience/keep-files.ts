import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { addMs } from "../../domain/time/duration"
import { listStaleFeeds } from "../../modules/recovery/queries/audience/feeds"
import { insertExport } from "../../modules/recovery/queries/audience/insert-export"
import {
  forgetFiles,
  listOldFiles,
} from "../../modules/recovery/queries/audience/list-old-files"
import type { Network } from "../../domain/audience/network"
import { withoutAddresses } from "../../domain/touch/same-answer"
import type { Finding } from "../finding"
import { logOf } from "../log-of"
import { recoveryModule } from "../recovery-module"
import { planExport } from "./begin-export"
import { deleteFiles } from "./file-parts"
import { endExport } from "./end-export"
import { makeQueued } from "./make-queued"
import { tidyExports } from "./tidy-exports"

const DAY_MS = 24 * 3_600_000
const KEPT_MS = 7 * DAY_MS

/**
 * A tick's part for audience files: ends what died, deletes what is old, asks
 * for what feeds need, and lets all that waits be made beside. Waits for none
 * of it.
 */
export async function keepFiles(
  container: MedusaContainer,
  { now, box }: Pick<Finding, "now" | "box">
): Promise<void> {
  await tidyExports(container, now)
  if (box.left > 0) {
    await deleteOldFiles(container, now)
    await refreshFeeds(container, now)
  }
  void makeQueued(container, now)
}

async function deleteOldFiles(
  container: MedusaContainer,
  now: Date
): Promise<void> {
  const recovery = recoveryModule(container)
  const old = await recovery.read((db) =>
    listOldFiles(db, addMs(now, -KEPT_MS))
  )
  for (const row of old) {
    try {
      if (row.state === "ready") {
        await endExport(container, row, {
          lease_id: null,
          from: ["ready"],
          state: "canceled",
          error: row.files_must_go ? "somebody_erased" : "never_fetched",
          at: now,
        })
      }
      await deleteFiles(container.resolve(Modules.FILE), row.files)
      await recovery.read((db) => forgetFiles(db, row.id))
    } catch (error) {
      // It must not keep the others.
      warnOf(container, "could not be deleted", error)
    }
  }
}

async function refreshFeeds(
  container: MedusaContainer,
  now: Date
): Promise<void> {
  const recovery = recoveryModule(container)
  const stale = await recovery.read((db) =>
    listStaleFeeds(db, { before: addMs(now, -DAY_MS), now })
  )
  for (const { id, audience_id, network, content, by } of stale) {
    try {
      await queueFeedFile(container, {
        feed: { id, audience_id, network: network as Network, content, by },
        now,
      })
    } catch (error) {
      warnOf(container, "of a feed could not be asked for", error)
    }
  }
}

function warnOf(
  container: MedusaContainer,
  what: string,
  error: unknown
): void {
  logOf(container).warn(
    `Cart recovery: an audience file ${what}, the next tick tries again: ${withoutAddresses((error as Error).message)}`
  )
}

/** Asks for a feed's next file. */
export async function queueFeedFile(
  container: MedusaContainer,
  {
    feed,
    now,
  }: {
    feed: {
      id: string
      audience_id: string
      network: Network
      content: "members" | "removals"
      by: "email" | "phone"
    }
    now: Date
  }
): Promise<void> {
  const { id, ...wanted } = feed
  const plan = await planExport(container, wanted, {
    way: "feed",
    actor: { type: "feed", id },
    now,
  }).catch((error: { type?: string }) => {
    // Its audience is gone, and the feed goes stale.
    if (error.type === "not_found") {
      return null
    }
    throw error
  })
  if (plan) {
    await recoveryModule(container).read((db) => insertExport(db, plan))
  }
}
