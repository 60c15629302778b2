import type { Db } from "../../db"

/** Whether a cart is in the list with one of the standings. */
export async function isListed(
  db: Db,
  input: { cart_id: string; standings: readonly string[] }
): Promise<boolean> {
  const rows = await db.execute(
    `SELECT FROM recovery_abandoned_cart
      WHERE cart_id = ? AND standing = ANY(?) AND deleted_at IS NULL`,
    [input.cart_id, input.standings]
  )
  return rows.length > 0
}
