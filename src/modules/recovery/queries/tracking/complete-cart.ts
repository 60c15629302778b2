import type { Db } from "../../db"

/** Marks a cart as ordered, tracked before or not; the first of its orders stays. */
export async function completeCart(
  db: Db,
  input: { cart_id: string; order_id: string; at: Date }
): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_tracked_cart AS cart
       (id, cart_id, last_activity_at, raw_value, status, stage, order_id)
     VALUES ('rtc_' || ?::text, ?, ?, '{"value": "0", "precision": 20}',
             'completed', 'completed', ?)
     ON CONFLICT (id) DO UPDATE
       SET status = 'completed', stage = 'completed',
           order_id = COALESCE(cart.order_id, EXCLUDED.order_id),
           updated_at = EXCLUDED.last_activity_at`,
    [input.cart_id, input.cart_id, input.at, input.order_id]
  )
}
