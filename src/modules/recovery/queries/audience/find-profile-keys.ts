import { EMAIL } from "../../../../domain/touch/channel"
import type { Db } from "../../db"

/** By what Medusa knows somebody, and so where they live. */
export type ProfileKeys = {
  contact_id: string
  emails: string[]
  customer_id: string | null
  /** The last that stands. */
  order_id: string | null
  /** The last that they left. */
  cart_id: string | null
}

/** SQL for the ids of somebody's carts: `person` has them, and no robot. */
export const CARTS_OF_PERSON = `
  ARRAY(
    SELECT id FROM recovery_tracked_cart
     WHERE email = ANY(reached.addresses)
       AND robot IS NULL AND deleted_at IS NULL
    UNION ALL
    SELECT id FROM recovery_tracked_cart
     WHERE customer_id = person.customer_id AND email IS NULL
       AND robot IS NULL AND deleted_at IS NULL)`

/** The same for somebody's addresses. */
export const ADDRESSES_OF_PERSON = `
  ARRAY(SELECT address FROM recovery_address
         WHERE contact_id = person.id AND channel = '${EMAIL}'
           AND deleted_at IS NULL)`

/**
 * SQL for the last of such carts that was left. In two steps, so that no plan
 * walks along all carts of the shop.
 */
export const LAST_LEFT = `
  SELECT * FROM (
    SELECT * FROM recovery_tracked_cart
     WHERE id = ANY(carts.ids) AND abandoned_at IS NOT NULL
    OFFSET 0) AS their
   ORDER BY abandoned_at DESC, cart_id DESC LIMIT 1`

export async function findProfileKeys(
  db: Db,
  contactIds: string[]
): Promise<ProfileKeys[]> {
  return await db.execute<ProfileKeys>(
    `SELECT person.id AS contact_id, reached.addresses AS emails,
            person.customer_id, bought.order_id, left_last.cart_id
       FROM recovery_contact AS person
      CROSS JOIN LATERAL (
        SELECT ${ADDRESSES_OF_PERSON} AS addresses) AS reached
      CROSS JOIN LATERAL (
        SELECT ${CARTS_OF_PERSON} AS ids) AS carts
       LEFT JOIN LATERAL (${LAST_LEFT}) AS left_last ON true
       LEFT JOIN LATERAL (
         SELECT order_id FROM recovery_order
          WHERE contact_id = person.id AND placed_at IS NOT NULL
            AND canceled_at IS NULL AND deleted_at IS NULL
          ORDER BY placed_at DESC, order_id DESC LIMIT 1) AS bought ON true
      WHERE person.id = ANY(?) AND person.deleted_at IS NULL
        AND person.erased_at IS NULL`,
    [contactIds]
  )
}
