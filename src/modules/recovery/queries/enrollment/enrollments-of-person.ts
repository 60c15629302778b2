import { EMAIL } from "../../../../domain/touch/channel"

/** Whom an order or an unsubscribe belongs to; null where unknown. */
export type Person = {
  cart_id: string | null
  customer_id: string | null
  /** Normalized. */
  email: string | null
}

/**
 * Subquery for the ids of one person's enrollments: by the cart (also one
 * that was rebuilt for them), the account (also of carts that it left with
 * another address on them), or the address. One index scan for each, where an
 * OR over the joined tables would read them all.
 */
export const ENROLLMENTS_OF_PERSON = `
  SELECT id FROM recovery_enrollment
   WHERE cart_id = ? AND deleted_at IS NULL
  UNION
  SELECT id FROM recovery_enrollment
   WHERE restored_cart_id = ? AND deleted_at IS NULL
  UNION
  SELECT enrollment.id
    FROM recovery_enrollment AS enrollment
    JOIN recovery_contact AS contact ON contact.id = enrollment.contact_id
   WHERE contact.customer_id = ? AND contact.deleted_at IS NULL
     AND enrollment.deleted_at IS NULL
  UNION
  SELECT enrollment.id
    FROM recovery_enrollment AS enrollment
    JOIN recovery_tracked_cart AS cart ON cart.cart_id = enrollment.cart_id
   WHERE cart.customer_id = ? AND cart.deleted_at IS NULL
     AND enrollment.deleted_at IS NULL
  UNION
  SELECT enrollment.id
    FROM recovery_enrollment AS enrollment
    JOIN recovery_address AS address
      ON address.contact_id = enrollment.contact_id
   WHERE address.channel = ? AND address.address = ?
     AND address.deleted_at IS NULL
     AND enrollment.deleted_at IS NULL`

/** The parameters of `ENROLLMENTS_OF_PERSON`. */
export function personParams(person: Person): (string | null)[] {
  const { cart_id, customer_id, email } = person
  return [cart_id, cart_id, customer_id, customer_id, EMAIL, email]
}
