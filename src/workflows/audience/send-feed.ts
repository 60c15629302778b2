import type { ServerResponse } from "node:http"

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { hashToken } from "../../domain/return/link-token"
import { addMs } from "../../domain/time/duration"
import type { ExportRow } from "../../modules/recovery/queries/audience/export-row"
import {
  type FeedRow,
  findFeed,
  markFeedFetched,
} from "../../modules/recovery/queries/audience/feeds"
import { isOvertaken } from "../../modules/recovery/queries/audience/overtaken"
import { findExport } from "../../modules/recovery/queries/audience/page-exports"
import { elapsedClock } from "../process/elapsed-clock"
import { recoveryModule, type RecoveryModuleService } from "../recovery-module"
import { endExport } from "./end-export"
import { isFileGone, loseFiles } from "./lose-files"
import { fileName } from "./file-name"
import { sendStored, setHeaders } from "./send-stored"

/** A network that comes daily is not handed what is older than that. */
const GOOD_FOR_MS = 2 * 24 * 3_600_000

/**
 * A feed by what its address ends in; null for all that is no good. Without a
 * file while it has none, or none that may be handed out any more: too old, or
 * with people who were taken off the list since. The next tick sees to it.
 */
export async function findGoodFeed(
  container: MedusaContainer,
  token: string,
  now: Date
): Promise<{ feed: FeedRow; file: ExportRow | null } | null> {
  const recovery = recoveryModule(container)
  const token_hash = hashToken(token)
  const feed =
    token_hash &&
    (await recovery.read((db) => findFeed(db, { token_hash, now })))
  if (!feed) {
    return null
  }
  return { feed, file: await findGoodFile(recovery, feed, now) }
}

async function findGoodFile(
  recovery: RecoveryModuleService,
  { export_id }: FeedRow,
  now: Date
): Promise<ExportRow | null> {
  const file = export_id
    ? await recovery.read((db) => findExport(db, export_id))
    : null
  if (
    !file?.files?.length ||
    new Date(file.requested_at) < addMs(now, -GOOD_FOR_MS) ||
    (await recovery.read((db) => isOvertaken(db, file.id)))
  ) {
    return null
  }
  return file
}

/**
 * Sends its file; one that was taken whole counts as delivered. False, with
 * nothing answered, when the file is not where it was kept.
 */
export async function sendFeed(
  container: MedusaContainer,
  { feed, file, now }: { feed: FeedRow; file: ExportRow; now: Date },
  method: string,
  res: ServerResponse
): Promise<boolean> {
  const files = file.files!
  const [, extension] = /\.(\w+)$/.exec(files[0]!.name)!
  const name = `audience-${fileName(file)}.${files.length > 1 ? "zip" : extension}`
  if (method === "HEAD") {
    setHeaders(res, { files, name })
    res.end()
    return true
  }
  const later = elapsedClock(now)
  const taken = await sendStored(container.resolve(Modules.FILE), {
    files,
    name,
    res,
  }).catch(async (error: unknown) => {
    if (!isFileGone(error)) {
      throw error
    }
    await loseFiles(container, file, later())
    return null
  })
  if (taken === null) {
    return false
  }
  if (taken) {
    await recoveryModule(container).read((db) =>
      markFeedFetched(db, { id: feed.id, at: later() })
    )
    await endExport(container, file, {
      lease_id: null,
      from: ["ready"],
      state: "delivered",
      at: later(),
    })
  }
  return true
}
