/** Whom an order or an unsubscribe belongs to; null where unknown. */
export type Person = {
  cart_id: string | null
  customer_id: string | null
  /** Normalized. */
  email: string | null
}

/**
 * Subquery for the ids of one person's enrollments: by the cart (also one
 * that was rebuilt for them), the customer or the address. One index scan for
 * each, where an OR over the joined tables would read them all.
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
    JOIN recovery_contact AS contact ON contact.id = enrollment.contact_id
   WHERE contact.email = ? AND contact.deleted_at IS NULL
     AND enrollment.deleted_at IS NULL`

/** The parameters of `ENROLLMENTS_OF_PERSON`. */
export function personParams(person: Person): (string | null)[] {
  return [person.cart_id, person.cart_id, person.customer_id, person.email]
}
