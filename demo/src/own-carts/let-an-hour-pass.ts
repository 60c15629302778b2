import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Nobody who is still looking at the cart should be written to. */
const QUIET_SECONDS = 15

/** Carts that a person left in the shop, just now and not in the story. */
const LEFT = `
  SELECT tracked.cart_id
    FROM recovery_tracked_cart AS tracked
   WHERE tracked.status = 'active'
     AND tracked.last_activity_at
         BETWEEN now() - interval '1 hour'
             AND now() - interval '${QUIET_SECONDS} seconds'
     AND NOT EXISTS (SELECT FROM demo_story_cart AS story
                      WHERE story.cart_id = tracked.cart_id)`

const DATES: [table: string, key: string, columns: string[]][] = [
  ["cart", "id", ["created_at", "updated_at"]],
  ["cart_line_item", "cart_id", ["created_at", "updated_at"]],
  ["cart_shipping_method", "cart_id", ["created_at", "updated_at"]],
  ["recovery_tracked_cart", "cart_id", ["last_activity_at"]],
]

/**
 * For carts that a person left by hand: moves their times an hour into the
 * past, so that the next tick finds them abandoned. Answers whether there
 * were any.
 */
export async function letAnHourPass(db: Knex): Promise<boolean> {
  const { rows } = await db.raw<{ rows: { cart_id: string }[] }>(LEFT)
  const carts = rows.map(({ cart_id }) => cart_id)
  for (const [table, key, columns] of carts.length ? DATES : []) {
    const changes = columns.map(
      (column) => `${column} = ${column} - interval '1 hour'`
    )
    await db.raw(
      `UPDATE ${table} SET ${changes.join(", ")} WHERE ${key} = ANY(?)`,
      [carts]
    )
  }
  return carts.length > 0
}
