import type { Db } from "../../db"

/**
 * Notes that a link gave its shopper a cart back, and which cart that is. The
 * enrollment follows it only when this is asked for, and its person still is
 * the link's: its own cart may be another's by now, before anybody noticed.
 */
export async function markRestored(
  db: Db,
  input: {
    link_id: string
    enrollment_id: string
    contact_id: string
    cart_id: string
    /** The enrollment's cart is not somebody else's now. */
    is_its_cart: boolean
    /** When that cart was changed last, by Medusa's own dates. */
    touched_at: Date | null
    now: Date
  }
): Promise<void> {
  await db.execute(
    `WITH given AS (
       UPDATE recovery_link SET restored_cart_id = ?, restored_touched_at = ?,
              updated_at = ?
        WHERE id = ?
     )
     UPDATE recovery_enrollment
        SET restored_at = COALESCE(restored_at, ?), restored_cart_id = ?,
            updated_at = ?
      WHERE id = ? AND contact_id = ? AND ?`,
    [
      input.cart_id,
      input.touched_at,
      input.now,
      input.link_id,
      input.now,
      input.cart_id,
      input.now,
      input.enrollment_id,
      input.contact_id,
      input.is_its_cart,
    ]
  )
}
