import type { Actor } from "../../../../domain/return/classify-hit"
import type { Db } from "../../db"
import {
  ENROLLMENTS_OF_PERSON,
  type Person,
  personParams,
} from "../enrollment/enrollments-of-person"

export type ClickRow = {
  touch_id: string
  enrollment_id: string
  actor: Actor
  at: Date
}

/**
 * Clicks of one person since a moment, on touches of enrollments that have
 * recovered no order yet: an enrollment wins a cart back once.
 */
export async function listClicks(
  db: Db,
  input: Person & { since: Date }
): Promise<ClickRow[]> {
  return await db.execute<ClickRow>(
    `SELECT event.touch_id, touch.enrollment_id, event.actor,
            event.occurred_at AS at
       FROM recovery_touch AS touch
       JOIN recovery_touch_event AS event
         ON event.touch_id = touch.id AND event.kind = 'clicked'
        AND event.deleted_at IS NULL
      WHERE event.occurred_at >= ?
        AND touch.deleted_at IS NULL
        AND touch.enrollment_id IN (${ENROLLMENTS_OF_PERSON})
        AND NOT EXISTS (SELECT FROM recovery_recovery AS earlier
                         WHERE earlier.enrollment_id = touch.enrollment_id
                           AND earlier.status = 'recovered'
                           AND earlier.deleted_at IS NULL)`,
    [input.since, ...personParams(input)]
  )
}
