import type { Db } from "../../db"

/** Notes that the shopper has the cart back, and which cart that is. */
export async function markRestored(
  db: Db,
  input: { id: string; cart_id: string; now: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_enrollment
        SET restored_at = COALESCE(restored_at, ?), restored_cart_id = ?,
            updated_at = ?
      WHERE id = ?`,
    [input.now, input.cart_id, input.now, input.id]
  )
}
