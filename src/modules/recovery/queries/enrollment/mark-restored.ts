import type { Db } from "../../db"

/**
 * Notes that the shopper has the cart back, and which cart that is. A link
 * that went to another person than the enrollment is about by now changes
 * nothing of it.
 */
export async function markRestored(
  db: Db,
  input: { id: string; contact_id: string; cart_id: string; now: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_enrollment
        SET restored_at = COALESCE(restored_at, ?), restored_cart_id = ?,
            updated_at = ?
      WHERE id = ? AND contact_id = ?`,
    [input.now, input.cart_id, input.now, input.id, input.contact_id]
  )
}
