import { type Db, rowsParam } from "../../db"

export type CartOfPerson = {
  cart_id: string
  contact_id: string
  address_id: string
}

/**
 * Makes live enrollments whose cart bears another address by now ones for
 * that address, and its person's. One whose person is in a sequence already
 * stays as it is: its next message finds that out.
 */
export async function followCarts(
  db: Db,
  carts: CartOfPerson[]
): Promise<void> {
  await db.execute(
    `WITH moved AS MATERIALIZED (
       SELECT DISTINCT ON (asked.contact_id)
              live.id, asked.contact_id, asked.address_id
         FROM jsonb_to_recordset(?::jsonb) AS asked(
                cart_id text, contact_id text, address_id text)
         JOIN recovery_enrollment AS live
           ON (live.restored_cart_id = asked.cart_id
            OR (live.cart_id = asked.cart_id
              AND live.restored_cart_id IS NULL))
          AND live.state = 'active'
          AND live.deleted_at IS NULL
          AND live.address_id <> asked.address_id
        WHERE NOT EXISTS (
                SELECT FROM recovery_enrollment AS other
                 WHERE other.contact_id = asked.contact_id
                   AND other.id <> live.id
                   AND other.state = 'active'
                   AND other.deleted_at IS NULL)
        ORDER BY asked.contact_id, live.id
     )
     UPDATE recovery_enrollment AS enrollment
        SET contact_id = moved.contact_id, address_id = moved.address_id
       FROM moved
      WHERE enrollment.id = ANY(ARRAY(SELECT id FROM moved))
        AND enrollment.id = moved.id
        AND enrollment.state = 'active'`,
    [rowsParam(carts)]
  )
}
