import { type Db, rowsParam } from "../../db"

/** Tracks carts that no event told of; known ones are left as they are. */
export async function insertUnseenCarts(
  db: Db,
  carts: { cart_id: string; created_at: Date }[]
): Promise<number> {
  const rows = await db.execute(
    `INSERT INTO recovery_tracked_cart
       (id, cart_id, last_activity_at, raw_value)
     SELECT 'rtc_' || cart.cart_id, cart.cart_id, cart.created_at,
            '{"value": "0", "precision": 20}'
       FROM jsonb_to_recordset(?::jsonb)
            AS cart(cart_id text, created_at timestamptz)
      ORDER BY cart.cart_id
     ON CONFLICT (id) DO NOTHING
     RETURNING cart_id`,
    [rowsParam(carts)]
  )
  return rows.length
}
