import type { Segment } from "../../../../domain/audience/rfm"
import type { Db } from "../../db"

/** How many people segments have, and how many of them left a cart that they
 *  have not bought since. A segment of nobody is absent. */
export async function countSegments(
  db: Db
): Promise<{ segment: Segment; people: number; with_open_cart: number }[]> {
  return await db.execute(
    `SELECT segment, count(*)::int AS people,
            count(*) FILTER (
              WHERE cart_status = 'abandoned' AND cart_items > 0
                AND (last_order_at IS NULL OR last_order_at < abandoned_at)
            )::int AS with_open_cart
       FROM recovery_profile
      WHERE segment IS NOT NULL AND deleted_at IS NULL
      GROUP BY segment`
  )
}
