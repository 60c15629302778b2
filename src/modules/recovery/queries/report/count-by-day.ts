import type { Db } from "../../db"
import { ENROLLMENTS_OF_ROBOTS, IS_ROBOT } from "./of-robots"

export type DayCount = {
  kind: "abandoned" | "robots" | "messaged" | "restored" | "recovered"
  /** `YYYY-MM-DD` in the asked time zone. */
  date: string
  count: number
}

/**
 * What happened from `from` to before `to`, by calendar day of a time zone.
 * Carts of robots are counted by themselves, and are among the abandoned ones,
 * which an index alone tells; what became of them is not counted.
 * A cart is counted as messaged on the day of its first message only: looked
 * up for each, since joined they would be compared with all there ever were.
 */
export async function countByDay(
  db: Db,
  input: { from: Date; to: Date; timeZone: string }
): Promise<DayCount[]> {
  const { from, to } = input
  return await db.execute<DayCount>(
    `SELECT kind, to_char(at AT TIME ZONE ?, 'YYYY-MM-DD') AS date,
            count(*)::int AS count
       FROM (
         SELECT 'abandoned' AS kind, abandoned_at AS at
           FROM recovery_tracked_cart
          WHERE abandoned_at >= ? AND abandoned_at < ? AND deleted_at IS NULL
         UNION ALL
         SELECT 'robots', abandoned_at
           FROM recovery_tracked_cart
          WHERE ${IS_ROBOT} AND abandoned_at >= ? AND abandoned_at < ?
            AND deleted_at IS NULL
         UNION ALL
         SELECT 'messaged', touch.sent_at
           FROM recovery_touch AS touch
          WHERE touch.sent_at >= ? AND touch.sent_at < ?
            AND touch.deleted_at IS NULL
            AND touch.enrollment_id NOT IN (${ENROLLMENTS_OF_ROBOTS})
            AND touch.sent_at = (
              SELECT min(first.sent_at) FROM recovery_touch AS first
               WHERE first.enrollment_id = touch.enrollment_id
                 AND first.deleted_at IS NULL)
         UNION ALL
         SELECT 'restored', restored_at
           FROM recovery_enrollment
          WHERE restored_at >= ? AND restored_at < ? AND deleted_at IS NULL
            AND id NOT IN (${ENROLLMENTS_OF_ROBOTS})
         UNION ALL
         SELECT 'recovered', recovered_at
           FROM recovery_recovery
          WHERE recovered_at >= ? AND recovered_at < ?
            AND status = 'recovered' AND deleted_at IS NULL
            AND enrollment_id NOT IN (${ENROLLMENTS_OF_ROBOTS})
       ) AS facts
      GROUP BY kind, date`,
    [input.timeZone, ...[1, 2, 3, 4, 5].flatMap(() => [from, to])]
  )
}
