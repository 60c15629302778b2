import type { Db } from "../../db"

/** Those of the orders that were looked at already. */
export async function listKnownOrders(
  db: Db,
  ids: string[]
): Promise<Set<string>> {
  const rows = await db.execute<{ order_id: string }>(
    `SELECT order_id FROM recovery_tracked_cart
      WHERE order_id = ANY(?) AND deleted_at IS NULL
     UNION
     SELECT order_id FROM recovery_recovery
      WHERE order_id = ANY(?) AND deleted_at IS NULL`,
    [ids, ids]
  )
  return new Set(rows.map((row) => row.order_id))
}
