import type { Db } from "../../db"

/** An order is put down to no touch any more. True where it was to one. */
export async function dropCredit(
  db: Db,
  orderId: string,
  now: Date
): Promise<boolean> {
  const rows = await db.execute(
    `UPDATE recovery_recovery SET deleted_at = ?, updated_at = ?
      WHERE order_id = ? AND deleted_at IS NULL
     RETURNING id`,
    [now, now, orderId]
  )
  return rows.length > 0
}
