import type { Db } from "../../db"

/** When accounts ordered last, by customer; who never did is absent. */
export async function findLastOrders(
  db: Db,
  customerIds: string[]
): Promise<Map<string, Date>> {
  const rows = await db.execute<{ customer_id: string; last_order_at: Date }>(
    `SELECT customer_id, last_order_at
       FROM recovery_contact
      WHERE customer_id = ANY(?) AND last_order_at IS NOT NULL
        AND deleted_at IS NULL`,
    [customerIds]
  )
  return new Map(
    rows.map(({ customer_id, last_order_at }) => [
      customer_id,
      new Date(last_order_at),
    ])
  )
}
