import type { AdminCustomerTouch } from "../../../../types"
import type { Db } from "../../db"
import { EVIDENCE, EVIDENCE_ROWS } from "../consent/evidence"

type Times = "opened_at" | "clicked_at" | "unsubscribed_at"

type Row = Omit<AdminCustomerTouch, "at" | Times> & {
  at: Date
} & Record<Times, Date | null>

/** The newest messages to one person, and what came of each. */
export async function listContactTouches(
  db: Db,
  input: { contact_id: string; limit: number }
): Promise<Row[]> {
  return await db.execute<Row>(
    `SELECT touch.id, enrollment.cart_id, touch.position AS step,
            COALESCE(step.name, '') AS step_name, touch.state,
            touch.skip_reason, COALESCE(touch.settled_at, touch.due_at) AS at,
            heard.opened_at, heard.clicked_at, heard.unsubscribed_at,
            incentive.code, incentive.state AS code_state,
            (SELECT COALESCE(jsonb_agg(jsonb_build_object(
                      'order_id', won.order_id, 'status', won.status,
                      'revenue', trim_scale(
                         CASE won.status WHEN 'reversed' THEN won.revenue
                              ELSE won.revenue - won.refunded END)::text,
                      'currency_code', won.currency_code)
                      ORDER BY won.recovered_at, won.id), '[]')
               FROM recovery_recovery AS won
              WHERE won.touch_id = touch.id AND won.deleted_at IS NULL)
              AS orders,
            ${EVIDENCE} AS consent
       FROM recovery_enrollment AS enrollment
       JOIN recovery_touch AS touch ON touch.enrollment_id = enrollment.id
       LEFT JOIN recovery_sequence_step AS step ON step.id = touch.step_id
       LEFT JOIN recovery_incentive AS incentive
         ON incentive.touch_id = touch.id AND incentive.issued_at IS NOT NULL
        AND incentive.deleted_at IS NULL
       CROSS JOIN LATERAL (
         SELECT min(occurred_at) FILTER (WHERE kind = 'opened'
                                           AND actor = 'human') AS opened_at,
                min(occurred_at) FILTER (WHERE kind = 'clicked'
                                           AND actor = 'human') AS clicked_at,
                min(occurred_at) FILTER (WHERE kind = 'unsubscribed')
                  AS unsubscribed_at
           FROM recovery_touch_event AS event
          WHERE event.touch_id = touch.id AND event.deleted_at IS NULL
       ) AS heard
       ${EVIDENCE_ROWS}
      WHERE enrollment.contact_id = ? AND enrollment.deleted_at IS NULL
        AND touch.deleted_at IS NULL
      ORDER BY at DESC, touch.id DESC
      LIMIT ?`,
    [input.contact_id, input.limit]
  )
}
