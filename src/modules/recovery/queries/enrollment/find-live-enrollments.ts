import type { Db } from "../../db"

/**
 * Locks the live enrollments of one person that began before a moment: by the
 * cart (also one that was rebuilt for them), the customer or the address.
 */
export async function findLiveEnrollments(
  db: Db,
  input: {
    cart_id: string | null
    customer_id: string | null
    email: string | null
    before: Date
  }
): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    `SELECT enrollment.id
       FROM recovery_enrollment AS enrollment
       JOIN recovery_contact AS contact ON contact.id = enrollment.contact_id
      WHERE enrollment.state = 'active'
        AND enrollment.enrolled_at <= ?
        AND (enrollment.cart_id = ?
          OR enrollment.restored_cart_id = ?
          OR contact.customer_id = ?
          OR contact.email = ?)
      ORDER BY enrollment.id
        FOR UPDATE OF enrollment`,
    [input.before, input.cart_id, input.cart_id, input.customer_id, input.email]
  )
  return rows.map((row) => row.id)
}
