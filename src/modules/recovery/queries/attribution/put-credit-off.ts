import type { Db } from "../../db"

/** Says when an order's credit is found again; null: it stands. */
export async function putCreditOff(
  db: Db,
  orderIds: string[],
  at: Date | null
): Promise<void> {
  await db.execute(
    `UPDATE recovery_order SET credit_at = ?
      WHERE order_id = ANY(ARRAY(
              SELECT order_id FROM recovery_order
               WHERE order_id = ANY(?) AND credit_at IS DISTINCT FROM ?
                 AND deleted_at IS NULL
               ORDER BY order_id FOR NO KEY UPDATE))`,
    [at, orderIds, at]
  )
}
