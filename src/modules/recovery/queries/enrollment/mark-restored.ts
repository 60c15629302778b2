import type { Db } from "../../db"

/**
 * Notes that a link gave its shopper the cart back, and which cart that is. A
 * link that went to another person than the enrollment is about by now changes
 * nothing of the enrollment.
 */
export async function markRestored(
  db: Db,
  input: {
    link_id: string
    enrollment_id: string
    contact_id: string
    cart_id: string
    now: Date
  }
): Promise<void> {
  await db.execute(
    `WITH given AS (
       UPDATE recovery_link SET restored_cart_id = ?, updated_at = ?
        WHERE id = ?
     )
     UPDATE recovery_enrollment
        SET restored_at = COALESCE(restored_at, ?), restored_cart_id = ?,
            updated_at = ?
      WHERE id = ? AND contact_id = ?`,
    [
      input.cart_id,
      input.now,
      input.link_id,
      input.now,
      input.cart_id,
      input.now,
      input.enrollment_id,
      input.contact_id,
    ]
  )
}
