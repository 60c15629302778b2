import type { Db } from "../../db"

/** Whether the ledger has an order of this cart. */
export async function isCartKnown(db: Db, cartId: string): Promise<boolean> {
  const rows = await db.execute(
    `SELECT FROM recovery_order WHERE cart_id = ? AND deleted_at IS NULL LIMIT 1`,
    [cartId]
  )
  return rows.length > 0
}
