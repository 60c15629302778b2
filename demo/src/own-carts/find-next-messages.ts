import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Long enough to look at one message before the next one comes. */
const APART_SECONDS = 25

const WAITING = `
  SELECT enrollment.cart_id
    FROM recovery_enrollment AS enrollment
    JOIN recovery_tracked_cart AS tracked
      ON tracked.cart_id = enrollment.cart_id
   WHERE enrollment.state = 'active'
     AND tracked.last_activity_at
         <= now() - interval '${APART_SECONDS} seconds'
     AND EXISTS (SELECT FROM recovery_touch AS next
                  WHERE next.enrollment_id = enrollment.id
                    AND next.state = 'due' AND next.due_at > now())
     AND (SELECT max(touch.settled_at) FROM recovery_touch AS touch
           WHERE touch.enrollment_id = enrollment.id)
         <= now() - interval '${APART_SECONDS} seconds'
     AND NOT EXISTS (SELECT FROM demo_story_cart AS story
                      WHERE story.cart_id = enrollment.cart_id)`

/** Carts that a person left by hand and whose next message may come early. */
export async function findNextMessages(db: Knex): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { cart_id: string }[] }>(WAITING)
  return rows.map(({ cart_id }) => cart_id)
}
