import type { PriorStory } from "../../../../domain/enrollment/begins-anew"
import type { Db } from "../../db"

/** The stories that carts were given back in, by the cart. */
export async function findStoriesOfRebuilt(
  db: Db,
  cartIds: string[]
): Promise<Map<string, PriorStory[]>> {
  const rows = await db.execute<
    PriorStory & { cart_id: string; touchedAt: Date | null }
  >(
    `SELECT link.restored_cart_id AS cart_id,
            link.restored_touched_at AS "touchedAt",
            enrollment.exit_reason IS NOT DISTINCT FROM 'purchased' AS purchased,
            enrollment.contact_id = address.contact_id AS own
       FROM recovery_link AS link
       JOIN recovery_address AS address ON address.id = link.address_id
       JOIN recovery_touch AS touch ON touch.id = link.touch_id
       JOIN recovery_enrollment AS enrollment
         ON enrollment.id = touch.enrollment_id
      WHERE link.restored_cart_id = ANY(?)
        AND link.deleted_at IS NULL
        AND enrollment.deleted_at IS NULL
        AND enrollment.cart_id IS DISTINCT FROM link.restored_cart_id`,
    [cartIds]
  )
  const stories = new Map<string, PriorStory[]>()
  for (const { cart_id, touchedAt, ...story } of rows) {
    stories.set(cart_id, [
      ...(stories.get(cart_id) ?? []),
      { ...story, touchedAt: touchedAt && new Date(touchedAt) },
    ])
  }
  return stories
}
