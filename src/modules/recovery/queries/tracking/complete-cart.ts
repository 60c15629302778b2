import type { Db } from "../../db"

/**
 * Marks a cart as ordered, tracked before or not; the first of its orders stays.
 * Whose it is is kept where it was not known yet: orders are found by it.
 */
export async function completeCart(
  db: Db,
  input: {
    cart_id: string
    order_id: string
    email: string | null
    customer_id: string | null
    at: Date
  }
): Promise<void> {
  const { cart_id, order_id, email, customer_id, at } = input
  await db.execute(
    `INSERT INTO recovery_tracked_cart AS cart
       (id, cart_id, last_activity_at, raw_value, status, stage, order_id,
        email, customer_id)
     VALUES ('rtc_' || ?::text, ?, ?, '{"value": "0", "precision": 20}',
             'completed', 'completed', ?, ?, ?)
     ON CONFLICT (id) DO UPDATE
       SET status = 'completed', stage = 'completed',
           order_id = COALESCE(cart.order_id, EXCLUDED.order_id),
           email = COALESCE(cart.email, EXCLUDED.email),
           customer_id = COALESCE(cart.customer_id, EXCLUDED.customer_id),
           updated_at = EXCLUDED.last_activity_at`,
    [cart_id, cart_id, at, order_id, email, customer_id]
  )
}
