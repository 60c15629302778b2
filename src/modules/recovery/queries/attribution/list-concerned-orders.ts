import { type Db, rowsParam } from "../../db"

/**
 * Those of the orders whose person was ever enrolled: of the address on it,
 * or of the account; or whose order used one of our codes. For all others an
 * order means nothing but that it is there.
 */
export async function listConcernedOrders(
  db: Db,
  rows: {
    order_id: string
    contact_id: string | null
    customer_id: string | null
    codes: string[]
  }[]
): Promise<Set<string>> {
  const found = await db.execute<{ order_id: string }>(
    `SELECT order_id
       FROM jsonb_to_recordset(?::jsonb) AS row(
              order_id text, contact_id text, customer_id text,
              codes text[])
      WHERE EXISTS (SELECT FROM recovery_enrollment AS enrollment
                     WHERE enrollment.contact_id = row.contact_id
                       AND enrollment.deleted_at IS NULL)
         OR EXISTS (SELECT FROM recovery_contact AS contact
                      JOIN recovery_enrollment AS enrollment
                        ON enrollment.contact_id = contact.id
                       AND enrollment.deleted_at IS NULL
                     WHERE contact.customer_id = row.customer_id
                       AND contact.deleted_at IS NULL)
         OR EXISTS (SELECT FROM recovery_tracked_cart AS cart
                      JOIN recovery_enrollment AS enrollment
                        ON enrollment.cart_id = cart.cart_id
                       AND enrollment.deleted_at IS NULL
                     WHERE cart.customer_id = row.customer_id
                       AND cart.deleted_at IS NULL)
         OR EXISTS (SELECT FROM recovery_incentive AS incentive
                     WHERE incentive.code = ANY(row.codes)
                       AND incentive.deleted_at IS NULL)`,
    [rowsParam(rows)]
  )
  return new Set(found.map(({ order_id }) => order_id))
}
