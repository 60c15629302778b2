import type { Db } from "../../db"

/**
 * All carts that an enrollment's person may order: as `ENROLLMENTS_OF_PERSON`
 * finds them the other way round. An order in the ledger is its account's, so
 * one with another address than the account's is found by its cart alone.
 */
const CARTS = `
  SELECT enrollment.cart_id
  UNION
  SELECT enrollment.restored_cart_id
  UNION
  SELECT theirs.cart_id
    FROM recovery_contact AS person
    JOIN recovery_tracked_cart AS theirs
      ON theirs.customer_id = person.customer_id
   WHERE person.id = enrollment.contact_id AND theirs.deleted_at IS NULL
  UNION
  SELECT theirs.cart_id
    FROM recovery_tracked_cart AS cart
    JOIN recovery_tracked_cart AS theirs
      ON theirs.customer_id = cart.customer_id
   WHERE cart.cart_id = enrollment.cart_id AND cart.deleted_at IS NULL
     AND theirs.deleted_at IS NULL
  UNION
  SELECT theirs.cart_id
    FROM recovery_address AS address
    JOIN recovery_tracked_cart AS theirs ON theirs.email = address.address
   WHERE address.contact_id = enrollment.contact_id
     AND address.deleted_at IS NULL AND theirs.deleted_at IS NULL`

/**
 * Asks for the credit of all orders to be found that may be put down to these
 * touches: of their people or their people's carts, within the window after the
 * first hit, and those that are put down to their enrollments already.
 */
export async function askForCredit(
  db: Db,
  input: { touch_ids: string[]; windowMs: number; now: Date }
): Promise<void> {
  const { touch_ids, windowMs, now } = input
  await db.execute(
    `WITH clicked AS MATERIALIZED (
       SELECT touch.enrollment_id, min(event.occurred_at) AS since,
              max(event.occurred_at) + ? * interval '1 millisecond' AS until
         FROM recovery_touch_event AS event
         JOIN recovery_touch AS touch ON touch.id = event.touch_id
        WHERE event.touch_id = ANY(?) AND event.kind = 'clicked'
          AND event.deleted_at IS NULL
        GROUP BY touch.enrollment_id
     ), concerned AS MATERIALIZED (
       SELECT found.order_id
         FROM clicked
         JOIN recovery_enrollment AS enrollment
           ON enrollment.id = clicked.enrollment_id
        CROSS JOIN LATERAL (
          SELECT order_id FROM recovery_order
           WHERE contact_id = enrollment.contact_id AND deleted_at IS NULL
             AND placed_at BETWEEN clicked.since AND clicked.until
          UNION
          SELECT order_id FROM recovery_order
           WHERE cart_id = ANY(ARRAY(${CARTS}))
             AND deleted_at IS NULL
             AND placed_at BETWEEN clicked.since AND clicked.until
          UNION
          SELECT order_id FROM recovery_recovery
           WHERE enrollment_id = enrollment.id AND deleted_at IS NULL
        ) AS found
     )
     UPDATE recovery_order SET credit_at = ?
      WHERE order_id = ANY(ARRAY(
              SELECT order_id FROM recovery_order
               WHERE order_id = ANY(ARRAY(SELECT order_id FROM concerned))
                 AND kind = 'checkout' AND attributed_at IS NOT NULL
                 AND deleted_at IS NULL
               ORDER BY order_id FOR NO KEY UPDATE))`,
    [windowMs, touch_ids, now]
  )
}
