import type { CreditBasis } from "../../../../domain/attribution/credit-touch"
import { type Db, rawAmount } from "../../db"

export type CreditRow = {
  id: string
  order_id: string
  touch_id: string
  enrollment_id: string
  cart_id: string
  currency_code: string
  revenue: number
  basis: CreditBasis
  clicked_at: Date | null
  recovered_at: Date
  code: string | null
}

/**
 * Puts an order down to a touch, or to another one than before. One that was
 * reversed stays so. Answers what has changed: nothing where it stood as it
 * does.
 */
export async function writeCredit(
  db: Db,
  row: CreditRow,
  now: Date
): Promise<"new" | "changed" | "same"> {
  const [written] = await db.execute<{ fresh: boolean }>(
    `INSERT INTO recovery_recovery AS known
       (id, order_id, touch_id, enrollment_id, cart_id, status, currency_code,
        revenue, raw_revenue, raw_refunded, basis, clicked_at, recovered_at,
        code)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ${rawAmount("?::numeric")},
             ${rawAmount("0")}, ?, ?, ?, ?)
     ON CONFLICT (order_id) WHERE deleted_at IS NULL DO UPDATE
       SET touch_id = EXCLUDED.touch_id,
           enrollment_id = EXCLUDED.enrollment_id,
           status = CASE known.status WHEN 'reversed' THEN 'reversed'
                                      ELSE EXCLUDED.status END,
           basis = EXCLUDED.basis, clicked_at = EXCLUDED.clicked_at,
           code = EXCLUDED.code, updated_at = ?
     WHERE (known.touch_id, known.basis, known.clicked_at, known.code)
           IS DISTINCT FROM (EXCLUDED.touch_id, EXCLUDED.basis,
                             EXCLUDED.clicked_at, EXCLUDED.code)
     RETURNING xmax = 0 AS fresh`,
    [
      row.id,
      row.order_id,
      row.touch_id,
      row.enrollment_id,
      row.cart_id,
      row.basis === "messaged" ? "assisted" : "recovered",
      row.currency_code,
      row.revenue,
      row.revenue,
      row.basis,
      row.clicked_at,
      row.recovered_at,
      row.code,
      now,
    ]
  )
  return written ? (written.fresh ? "new" : "changed") : "same"
}
