import type { Db } from "../../modules/recovery/db"
import { forgetCallers } from "../../modules/recovery/queries/return/forget-callers"
import {
  type HitRow,
  insertHits,
} from "../../modules/recovery/queries/return/insert-hits"
import { lockHits } from "../../modules/recovery/queries/return/lock-hits"
import { judgeTouches } from "./judge-touches"
import { thinOut } from "./thin-out"

/**
 * Keeps hits as they came, but for those that are only counted where they are
 * very many, and judges them with all others of their touches. Only within a transaction, after all rows that it locks. Writing a hit again
 * changes nothing.
 */
export async function noteHits(
  db: Db,
  rows: HitRow[],
  now: Date
): Promise<void> {
  const touchIds = [...new Set(rows.map(({ touch_id }) => touch_id))]
  // Two that come at once must see each other.
  await lockHits(db, touchIds)
  await thinOut(db, rows, (kept) => insertHits(db, kept))
  await judgeTouches(
    db,
    rows.map(({ touch_id, at }) => ({ touch_id, from: at, to: at })),
    now
  )
  await forgetCallers(db, touchIds)
}
