import type { Db } from "../../db"

/**
 * Lets go of what a shop asked for with one message's link again and again:
 * within a time the first and the last are kept.
 */
export async function thinAsked(
  db: Db,
  input: {
    touch_id: string
    kind: "restored" | "asked"
    from: Date
    to: Date
    most: number
  }
): Promise<void> {
  const { touch_id, kind, from, to, most } = input
  await db.execute(
    `DELETE FROM recovery_touch_event
      WHERE id = ANY(ARRAY(
              SELECT id
                FROM (SELECT id, count(*) OVER () AS count,
                             row_number() OVER (ORDER BY occurred_at, id) AS n
                        FROM recovery_touch_event
                       WHERE touch_id = ? AND kind = ?
                         AND occurred_at BETWEEN ? AND ?
                         AND deleted_at IS NULL) AS asked
               WHERE n > ? AND n <= count - ?))`,
    [touch_id, kind, from, to, most / 2, most / 2]
  )
}
