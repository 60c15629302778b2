import type { AdminOrderRecoveryResponse } from "../../../../types"
import type { Db } from "../../db"

type Row = Omit<
  NonNullable<AdminOrderRecoveryResponse["recovery"]>,
  "sent_at" | "clicked_at"
> & { sent_at: Date; clicked_at: Date }

/** By which message an order was recovered, or null. */
export async function findOrderRecovery(
  db: Db,
  orderId: string
): Promise<Row | null> {
  const [row] = await db.execute<Row>(
    `SELECT recovery.order_id, enrollment.cart_id, recovery.status,
            touch.position AS step, COALESCE(step.name, '') AS step_name,
            touch.sent_at, recovery.clicked_at, recovery.code,
            recovery.revenue::float8 AS revenue,
            recovery.refunded::float8 AS refunded, recovery.currency_code
       FROM recovery_recovery AS recovery
       JOIN recovery_touch AS touch ON touch.id = recovery.touch_id
       JOIN recovery_enrollment AS enrollment
         ON enrollment.id = recovery.enrollment_id
       LEFT JOIN recovery_sequence_step AS step ON step.id = touch.step_id
      WHERE recovery.order_id = ? AND recovery.basis <> 'messaged'
        AND recovery.deleted_at IS NULL`,
    [orderId]
  )
  return row ?? null
}
