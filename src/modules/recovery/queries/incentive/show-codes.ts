import type { AdminRecoveryCode } from "../../../../types"
import type { Db } from "../../db"
import { RECEIVER, RECEIVER_ROWS } from "../report/receiver"
import { CODE_STATE } from "./code-run"

type Times = "issued_at" | "expires_at" | "ended_at" | "sent_at"

export type CodeRow = Omit<AdminRecoveryCode, Times> & {
  [K in Times]: AdminRecoveryCode[K] extends string ? Date : Date | null
}

/** Codes, whose they are and what became of them, in the order asked for. */
export async function showCodes(
  db: Db,
  ids: string[],
  now: Date
): Promise<CodeRow[]> {
  const rows = await db.execute<CodeRow>(
    `SELECT incentive.id, incentive.code, ${CODE_STATE} AS state,
            CASE WHEN incentive.state IN ('issued', 'redeemed')
                 THEN incentive.promotion_id END AS promotion_id,
            incentive.issued_at, incentive.expires_at, incentive.ended_at,
            ${RECEIVER} AS email,
            CASE WHEN contact.erased_at IS NULL
                 THEN contact.customer_id END AS customer_id,
            enrollment.cart_id, touch.id AS touch_id,
            touch.position AS step, COALESCE(step.name, '') AS step_name,
            sequence.name AS sequence_name, touch.sent_at,
            incentive.order_id
       FROM recovery_incentive AS incentive
       JOIN recovery_touch AS touch ON touch.id = incentive.touch_id
       JOIN recovery_enrollment AS enrollment
         ON enrollment.id = touch.enrollment_id
       ${RECEIVER_ROWS}
       LEFT JOIN recovery_contact AS contact
         ON contact.id = enrollment.contact_id
       LEFT JOIN recovery_sequence AS sequence
         ON sequence.id = touch.sequence_id
       LEFT JOIN recovery_sequence_step AS step ON step.id = touch.step_id
      WHERE incentive.id = ANY(?) AND incentive.deleted_at IS NULL`,
    [now, ids]
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => known.get(id) ?? [])
}
