import type { AdminCustomerTouch } from "../../../../types"
import type { Db } from "../../db"
import { EVIDENCE, EVIDENCE_ROWS } from "../consent/evidence"

type Row = Omit<AdminCustomerTouch, "at" | "clicked_at"> & {
  at: Date
  clicked_at: Date | null
}

/** The newest messages to one person. */
export async function listContactTouches(
  db: Db,
  input: { contact_id: string; limit: number }
): Promise<Row[]> {
  return await db.execute<Row>(
    `SELECT touch.id, enrollment.cart_id, touch.position AS step,
            COALESCE(step.name, '') AS step_name, touch.state,
            touch.skip_reason, COALESCE(touch.settled_at, touch.due_at) AS at,
            (SELECT min(event.occurred_at)
               FROM recovery_touch_event AS event
              WHERE event.touch_id = touch.id AND event.kind = 'clicked'
                AND event.deleted_at IS NULL
                AND event.actor = 'human') AS clicked_at,
            ${EVIDENCE} AS consent
       FROM recovery_enrollment AS enrollment
       JOIN recovery_touch AS touch ON touch.enrollment_id = enrollment.id
       LEFT JOIN recovery_sequence_step AS step ON step.id = touch.step_id
       ${EVIDENCE_ROWS}
      WHERE enrollment.contact_id = ? AND enrollment.deleted_at IS NULL
        AND touch.deleted_at IS NULL
      ORDER BY at DESC, touch.id DESC
      LIMIT ?`,
    [input.contact_id, input.limit]
  )
}
