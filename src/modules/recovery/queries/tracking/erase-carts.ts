import type { Db } from "../../db"

/**
 * Takes out of tracked carts whose they are: of those that bear one of the
 * addresses, those of the accounts, and those that the people were written to
 * about. What was in them stays. Another person's address on an account's
 * cart stays theirs. Answers how many there were.
 */
export async function eraseCarts(
  db: Db,
  input: {
    contact_ids: string[]
    customer_ids: string[]
    emails: string[]
    at: Date
  }
): Promise<number> {
  const { contact_ids, customer_ids, emails, at } = input
  const rows = await db.execute(
    `WITH told AS MATERIALIZED (
       SELECT cart_id FROM recovery_tracked_cart
        WHERE email = ANY(?) AND deleted_at IS NULL
       UNION
       SELECT cart_id FROM recovery_tracked_cart
        WHERE customer_id = ANY(?) AND deleted_at IS NULL
       UNION
       SELECT about.cart_id
         FROM recovery_enrollment AS enrollment
        CROSS JOIN LATERAL unnest(ARRAY[enrollment.cart_id,
                                        enrollment.restored_cart_id])
                AS about(cart_id)
        WHERE enrollment.contact_id = ANY(?)
          AND enrollment.deleted_at IS NULL
     ), held AS MATERIALIZED (
       SELECT id FROM recovery_tracked_cart
        WHERE cart_id = ANY(ARRAY(SELECT cart_id FROM told))
          AND deleted_at IS NULL
          AND (email IS NULL OR email = ANY(?) OR customer_id = ANY(?))
        ORDER BY cart_id
          FOR UPDATE
     )
     UPDATE recovery_tracked_cart AS cart
        SET email = CASE WHEN email <> ALL(?) THEN email END,
            locale = CASE WHEN email <> ALL(?) THEN locale END,
            erased_at = CASE WHEN email <> ALL(?) THEN erased_at
                             ELSE ?::timestamptz END,
            customer_id = NULL, customer_name = NULL, patterns = NULL,
            visits = NULL, passed_over = NULL,
            updated_at = ?::timestamptz
      WHERE id = ANY(ARRAY(SELECT id FROM held))
     RETURNING id`,
    [
      emails,
      customer_ids,
      contact_ids,
      emails,
      customer_ids,
      emails,
      emails,
      emails,
      at,
      at,
    ]
  )
  return rows.length
}
