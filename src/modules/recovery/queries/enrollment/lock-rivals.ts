import type { LiveEnrollment } from "../../../../domain/enrollment/which-stays"
import type { Db } from "../../db"

/**
 * Locks the live enrollments that one person would have once addresses of
 * another are theirs, with when their carts were shopped on last.
 */
export async function lockRivals(
  db: Db,
  input: { address_ids: string[]; from: string; to: string }
): Promise<LiveEnrollment[]> {
  const rows = await db.execute<LiveEnrollment>(
    `SELECT enrollment.id,
            COALESCE(cart.last_activity_at, enrollment.counted_from)
              AS touched_at
       FROM recovery_enrollment AS enrollment
       LEFT JOIN recovery_tracked_cart AS cart
         ON cart.cart_id =
              COALESCE(enrollment.restored_cart_id, enrollment.cart_id)
        AND cart.deleted_at IS NULL
      WHERE enrollment.state = 'active'
        AND enrollment.deleted_at IS NULL
        AND (enrollment.contact_id = ?
          OR (enrollment.contact_id = ? AND enrollment.address_id = ANY(?)))
      ORDER BY enrollment.id
        FOR NO KEY UPDATE OF enrollment`,
    [input.to, input.from, input.address_ids]
  )
  return rows.map(({ id, touched_at }) => ({
    id,
    touched_at: new Date(touched_at),
  }))
}
