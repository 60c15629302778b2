import type { MedusaContainer } from "@medusajs/framework/types"

import { lookLater } from "../../domain/return/next-look-at-hit"
import { askForCredit } from "../../modules/recovery/queries/attribution/ask-for-credit"
import { listDueHits } from "../../modules/recovery/queries/return/list-due-hits"
import { putLooksAtHitsOff } from "../../modules/recovery/queries/return/put-looks-at-hits-off"
import type { TimeBox } from "../process/time-box"
import { recoveryModule } from "../recovery-module"
import { flushHits } from "./hit-spool"
import { judgeTouches } from "./judge-touches"

/** Looked at at once. */
const PAGE = 500

/**
 * Judges clicks again that nobody has spoken for yet, as long as somebody may;
 * and asks for the credit of orders that a click may have won which is
 * believed only now, or not any more. What a crash interrupts is done at the
 * next look. Answers how many clicks there were.
 */
export async function lookAtHits(
  container: MedusaContainer,
  { now, box }: { now: Date; box: TimeBox }
): Promise<number> {
  const recovery = recoveryModule(container)
  const windowMs = recovery.options.attributionWindow
  await recovery.flushActivity()
  await flushHits(container)
  let done = 0
  while (!done || box.left > 0) {
    const due = await recovery.read((db) =>
      listDueHits(db, { now, limit: PAGE })
    )
    if (!due.length) {
      break
    }
    const touch_ids = [...new Set(due.map(({ touch_id }) => touch_id))].sort()
    const looks = due.map(({ touch_id, at }) => ({
      touch_id,
      from: at,
      to: at,
    }))
    await recovery.transaction((db) => judgeTouches(db, looks, now))
    const judged = await recovery.read((db) =>
      listDueHits(db, { now, limit: PAGE, touchIds: touch_ids })
    )
    await recovery.transaction((db) =>
      askForCredit(db, { touch_ids, windowMs, now })
    )
    await recovery.read((db) =>
      putLooksAtHitsOff(
        db,
        judged.map((hit) => ({
          ...hit,
          next: hit.actor === "suspect" ? lookLater(hit, now) : null,
        }))
      )
    )
    done += due.length
  }
  return done
}
