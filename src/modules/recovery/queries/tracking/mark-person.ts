import type { Db } from "../../db"

/**
 * Notes that a cart which was held for a machine's is a person's, for good. It
 * is judged anew, unless it has a story. False when it was not held for one.
 */
export async function markPerson(
  db: Db,
  { cart_id, at }: { cart_id: string; at: Date }
): Promise<boolean> {
  const rows = await db.execute(
    `UPDATE recovery_tracked_cart AS cart
        SET robot = NULL, person_since = ?, updated_at = ?,
            status = CASE
              WHEN cart.status = 'abandoned' AND NOT EXISTS (
                     SELECT FROM recovery_enrollment AS story
                      WHERE story.cart_id = cart.cart_id
                        AND story.deleted_at IS NULL)
              THEN 'active' ELSE cart.status END
      WHERE cart.cart_id = ? AND cart.robot = 'machine_speed'
        AND cart.deleted_at IS NULL
     RETURNING cart.id`,
    [at, at, cart_id]
  )
  return rows.length > 0
}
