import type { AdminOrderRecoveryResponse } from "../../../../types"
import type { Db } from "../../db"
import { netOf } from "./net-of"

type Recovery = NonNullable<AdminOrderRecoveryResponse["recovery"]>

type Times =
  "abandoned_at" | "sent_at" | "clicked_at" | "ordered_at" | "canceled_at"

export type OrderRecoveryRow = Omit<Recovery, Times> & {
  [K in Times]: Recovery[K] extends string ? Date : Date | null
}

/** Which message an order is put down to, for what, and its worth; or null. */
export async function findOrderRecovery(
  db: Db,
  orderId: string
): Promise<OrderRecoveryRow | null> {
  const [row] = await db.execute<OrderRecoveryRow>(
    `SELECT recovery.order_id, enrollment.cart_id, recovery.status,
            recovery.basis, sequence.name AS sequence_name,
            touch.position AS step, COALESCE(step.name, '') AS step_name,
            touch.id AS touch_id, cart.abandoned_at, touch.sent_at,
            recovery.clicked_at, recovery.recovered_at AS ordered_at,
            recovery.code,
            trim_scale(CASE recovery.status WHEN 'reversed' THEN 0
              ELSE recovery.revenue - recovery.refunded END)::text AS revenue,
            trim_scale(CASE WHEN recovery.status = 'reversed' THEN 0
              ELSE round(${netOf("orders")}, 4) END)::text AS net,
            trim_scale(recovery.refunded)::text AS refunded,
            trim_scale(recovery.revenue)::text AS was,
            recovery.currency_code, orders.canceled_at
       FROM recovery_recovery AS recovery
       JOIN recovery_touch AS touch ON touch.id = recovery.touch_id
       JOIN recovery_enrollment AS enrollment
         ON enrollment.id = recovery.enrollment_id
       LEFT JOIN recovery_order AS orders
         ON orders.order_id = recovery.order_id
       LEFT JOIN recovery_tracked_cart AS cart
         ON cart.id = 'rtc_' || enrollment.cart_id
       LEFT JOIN recovery_sequence AS sequence
         ON sequence.id = enrollment.sequence_id
       LEFT JOIN recovery_sequence_step AS step ON step.id = touch.step_id
      WHERE recovery.order_id = ? AND recovery.deleted_at IS NULL`,
    [orderId]
  )
  return row ?? null
}
