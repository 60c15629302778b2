import type { Actor } from "../../../../domain/return/classify-hit"
import type { Db } from "../../db"

/** Changes who made the recent hits of a touch, from one class to another. */
export async function reclassifyClicks(
  db: Db,
  input: { touch_id: string; from: Actor[]; to: Actor; since: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_touch_event
        SET actor = ?
      WHERE touch_id = ? AND deleted_at IS NULL AND kind IN ('clicked', 'viewed')
        AND actor = ANY(?) AND occurred_at >= ?`,
    [input.to, input.touch_id, input.from, input.since]
  )
}
