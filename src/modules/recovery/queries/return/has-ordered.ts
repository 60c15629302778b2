import type { Db } from "../../db"

/**
 * Whether an order stands that makes a copy of a cart needless: of one of
 * these carts, or any of the person since the message.
 */
export async function hasOrdered(
  db: Db,
  input: { cart_ids: string[]; contact_id: string; since: Date }
): Promise<boolean> {
  const rows = await db.execute(
    `SELECT FROM recovery_order
      WHERE cart_id = ANY(?) AND canceled_at IS NULL
        AND placed_at IS NOT NULL AND deleted_at IS NULL
     UNION ALL
     SELECT FROM recovery_order
      WHERE contact_id = ? AND placed_at > ? AND canceled_at IS NULL
        AND deleted_at IS NULL
     LIMIT 1`,
    [input.cart_ids, input.contact_id, input.since]
  )
  return rows.length > 0
}
