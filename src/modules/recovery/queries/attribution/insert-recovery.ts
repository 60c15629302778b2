import { type Db, rawAmount } from "../../db"

export type RecoveryRow = {
  id: string
  order_id: string
  touch_id: string
  enrollment_id: string
  cart_id: string
  currency_code: string
  revenue: number
  clicked_at: Date
  recovered_at: Date
  code: string | null
}

/** Credits an order to a touch, once. True when it is new. */
export async function insertRecovery(
  db: Db,
  row: RecoveryRow
): Promise<boolean> {
  const rows = await db.execute(
    `INSERT INTO recovery_recovery
       (id, order_id, touch_id, enrollment_id, cart_id, currency_code,
        revenue, raw_revenue, raw_refunded, clicked_at, recovered_at, code)
     VALUES (?, ?, ?, ?, ?, ?, ?, ${rawAmount("?::numeric")},
             ${rawAmount("0")}, ?, ?, ?)
     ON CONFLICT (order_id) WHERE deleted_at IS NULL DO NOTHING
     RETURNING id`,
    [
      row.id,
      row.order_id,
      row.touch_id,
      row.enrollment_id,
      row.cart_id,
      row.currency_code,
      row.revenue,
      row.revenue,
      row.clicked_at,
      row.recovered_at,
      row.code,
    ]
  )
  return rows.length > 0
}
