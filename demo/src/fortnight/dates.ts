import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { drawHoldoutByStory } from "./holdout"

/**
 * Medusa stamps rows by the real clock, and the story is in the past. This
 * table holds the story's own times; `apply` writes them over Medusa's.
 */
const TABLE = "demo_story_cart"

export type StoryDates = ReturnType<typeof storyDates>

export function storyDates(db: Knex) {
  return {
    async begin(): Promise<void> {
      await db.raw(
        `CREATE TABLE IF NOT EXISTS ${TABLE} (
           cart_id text PRIMARY KEY,
           started_at timestamptz NOT NULL,
           active_at timestamptz NOT NULL,
           ordered_at timestamptz
         )`
      )
      await drawHoldoutByStory(db)
    },

    /** The cart was shopped on, or ordered, at this time of the story. */
    async note(cart_id: string, at: Date, ordered = false): Promise<void> {
      await db.raw(
        `INSERT INTO ${TABLE} (cart_id, started_at, active_at, ordered_at)
         VALUES (:cart_id, :at, :at, :ordered_at)
         ON CONFLICT (cart_id) DO UPDATE
            SET active_at = :at, ordered_at = :ordered_at`,
        { cart_id, at, ordered_at: ordered ? at : null }
      )
    },

    /** Before every tick: what it reads must be of the story's time. */
    async apply(): Promise<void> {
      for (const statement of STATEMENTS) {
        await db.raw(statement)
      }
    },
  }
}

const STATEMENTS = [
  `UPDATE cart
      SET created_at = story.started_at, updated_at = story.active_at,
          completed_at = story.ordered_at
     FROM ${TABLE} story
    WHERE cart.id = story.cart_id
      AND (cart.updated_at <> story.active_at
           OR cart.created_at <> story.started_at
           OR cart.completed_at IS DISTINCT FROM story.ordered_at)`,
  ...["cart_line_item", "cart_shipping_method"].map(
    (table) =>
      `UPDATE ${table} AS part
          SET created_at = LEAST(part.created_at, story.active_at),
              updated_at = story.active_at
         FROM ${TABLE} story
        WHERE part.cart_id = story.cart_id
          AND part.updated_at > story.active_at`
  ),
  `UPDATE recovery_tracked_cart AS tracked
      SET last_activity_at = story.active_at
     FROM ${TABLE} story
    WHERE tracked.cart_id = story.cart_id
      AND tracked.last_activity_at > story.active_at`,
  // A person's own cart, left meanwhile: it waits until the story is over.
  `UPDATE recovery_tracked_cart AS own
      SET last_activity_at = now()
    WHERE own.status = 'active'
      AND own.last_activity_at < now() - interval '1 hour'
      AND NOT EXISTS (SELECT FROM ${TABLE} story
                       WHERE story.cart_id = own.cart_id)`,
  `UPDATE "order" AS placed
      SET created_at = story.ordered_at, updated_at = story.ordered_at
     FROM ${TABLE} story
     JOIN order_cart ON order_cart.cart_id = story.cart_id
    WHERE placed.id = order_cart.order_id
      AND placed.created_at > story.ordered_at`,
  `UPDATE customer
      SET created_at = story.started_at
     FROM ${TABLE} story
     JOIN cart ON cart.id = story.cart_id
    WHERE customer.id = cart.customer_id
      AND customer.created_at > story.started_at`,
]
