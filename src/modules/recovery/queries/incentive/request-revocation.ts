import type { Db } from "../../db"

/**
 * Marks one person's unused codes to be taken back: those of their cart, of
 * their customer and of their address that were issued before a moment.
 */
export async function requestRevocation(
  db: Db,
  input: {
    cart_id: string | null
    customer_id: string | null
    email: string | null
    issuedBefore: Date
  }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_incentive AS incentive
        SET revoke_requested = true
       FROM recovery_touch AS touch
       JOIN recovery_enrollment AS enrollment
         ON enrollment.id = touch.enrollment_id
       JOIN recovery_contact AS contact ON contact.id = enrollment.contact_id
      WHERE incentive.touch_id = touch.id
        AND incentive.state IN ('reserved', 'issued')
        AND (incentive.issued_at IS NULL OR incentive.issued_at <= ?)
        AND (enrollment.cart_id = ?
          OR enrollment.restored_cart_id = ?
          OR contact.customer_id = ?
          OR contact.email = ?)`,
    [
      input.issuedBefore,
      input.cart_id,
      input.cart_id,
      input.customer_id,
      input.email,
    ]
  )
}
