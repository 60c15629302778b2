import { createHash } from "node:crypto"
import os from "node:os"
import path from "node:path"

import type { MedusaContainer } from "@medusajs/framework/types"

import { isAboutARow } from "../../modules/recovery/db"
import type { HitRow } from "../../modules/recovery/queries/return/insert-hits"
import { logOf } from "../log-of"
import { perProcess } from "../process/per-process"
import { Spool } from "../process/spool"
import type { RecoveryModuleService } from "../recovery-module"
import { noteHits } from "./note-hits"

const spoolOf = perProcess((recovery, container) => {
  const log = logOf(container)
  const spool = new Spool<HitRow>({
    dir: dirOf(recovery),
    write: (hits) =>
      recovery.transaction((db) =>
        noteHits(db, hits.map(asHit), recovery.now())
      ),
    isAboutAnItem: (error) =>
      isAboutARow(error) ||
      error instanceof TypeError ||
      error instanceof RangeError,
    onError: (error) =>
      log.warn(
        `Cart recovery could not keep clicks and opens as it should, and tries again: ${error.message}`
      ),
    onAside: ({ file, count, why }) =>
      log.error(
        `Cart recovery cannot keep ${count} of the clicks and opens that came, and has put them aside in ${file}: ${why}`
      ),
    onLost: ({ kind, touch_id }, error) =>
      log.error(
        `Cart recovery has lost that the message ${touch_id} was ${kind}, since neither a file nor the database took it: ${error.message}`
      ),
  })
  recovery.beforeShutdown(() => spool.flush())
  return spool
})

/** Of a file: times are words there. */
const asHit = (hit: HitRow): HitRow => ({ ...hit, at: new Date(hit.at) })

/** Stores on one machine have each their own. */
function dirOf({ options }: RecoveryModuleService): string {
  const store = createHash("sha256").update(options.secret).digest("hex")
  return (
    options.tracking.hitsDir ??
    path.join(os.tmpdir(), `medusa-cart-recovery-${store.slice(0, 16)}`)
  )
}

/**
 * Takes a hit: it is in a file before this comes back, and in the database a
 * moment later. Where no file can be written it goes to the database first,
 * and what is answered is to be awaited; it comes about, whatever happens.
 */
export function takeHit(
  container: MedusaContainer,
  hit: HitRow
): Promise<void> | undefined {
  return spoolOf(container).add(hit)
}

/** Writes the hits that this process has taken now. */
export async function flushHits(container: MedusaContainer): Promise<void> {
  await spoolOf(container).flush()
}

/** Takes hits over that processes have left which are gone. */
export async function takeLeftHits(
  container: MedusaContainer
): Promise<number> {
  const taken = await spoolOf(container).takeLeft()
  if (taken) {
    logOf(container).info(
      `Cart recovery took over ${taken} clicks and opens of a process that had ended.`
    )
  }
  return taken
}
