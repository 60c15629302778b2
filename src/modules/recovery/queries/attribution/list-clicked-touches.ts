import type { Db } from "../../db"
import {
  ENROLLMENTS_OF_PERSON,
  type Person,
  personParams,
} from "../enrollment/enrollments-of-person"

/** Touches of one person whose links were followed within a time. */
export async function listClickedTouches(
  db: Db,
  input: Person & { since: Date; until: Date }
): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    `SELECT DISTINCT touch.id
       FROM recovery_touch AS touch
       JOIN recovery_touch_event AS event
         ON event.touch_id = touch.id AND event.kind = 'clicked'
        AND event.deleted_at IS NULL
      WHERE event.occurred_at BETWEEN ? AND ?
        AND touch.deleted_at IS NULL
        AND touch.enrollment_id IN (${ENROLLMENTS_OF_PERSON})`,
    [input.since, input.until, ...personParams(input)]
  )
  return rows.map(({ id }) => id)
}
