import type { MedusaContainer } from "@medusajs/framework/types"

import { addMs } from "../../domain/time/duration"
import { listStaleFeeds } from "../../modules/recovery/queries/audience/feeds"
import { insertExport } from "../../modules/recovery/queries/audience/insert-export"
import type { Network } from "../../domain/audience/network"
import type { Finding } from "../finding"
import { recoveryModule } from "../recovery-module"
import { planExport } from "./begin-export"
import { deleteOldFiles } from "./delete-old-files"
import { makeQueued } from "./make-queued"
import { tidyExports } from "./tidy-exports"
import { warnOfFile } from "./warn-of-file"

const DAY_MS = 24 * 3_600_000

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
      warnOfFile(container, "of a feed could not be asked for", error)
    }
  }
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
