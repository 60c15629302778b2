import type { Db } from "../../db"

/**
 * Takes out of people who they are, and out of their addresses what these
 * are; the rows stay, since touches, orders and figures hang on them.
 */
export async function eraseContacts(
  db: Db,
  input: { ids: string[]; at: Date; erasingUntil: Date }
): Promise<void> {
  const { ids, at, erasingUntil } = input
  await db.execute(
    `WITH addresses AS (
       UPDATE recovery_address
          SET address = 'erased:' || id, address_hash = '',
              verified_at = NULL, updated_at = ?::timestamptz
        WHERE contact_id = ANY(?) AND deleted_at IS NULL
          AND address <> 'erased:' || id
     )
     UPDATE recovery_contact
        SET customer_id = NULL, first_name = NULL, last_name = NULL,
            locale = NULL, country_code = NULL, last_order_at = NULL,
            erased_at = COALESCE(erased_at, ?::timestamptz),
            erasing_until = ?::timestamptz, updated_at = ?::timestamptz
      WHERE id = ANY(?) AND deleted_at IS NULL`,
    [at, ids, at, erasingUntil, at, ids]
  )
}
