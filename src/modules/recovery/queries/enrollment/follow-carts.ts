import { type Db, rowsParam } from "../../db"

export type CartOfPerson = {
  cart_id: string
  contact_id: string
  address_id: string
}

type Moved = { id: string; contact_id: string; address_id: string }

/**
 * Makes live enrollments whose cart bears another address by now ones for
 * that address, and its person's. One whose person is in a sequence already
 * stays as it is: its next message finds that out.
 */
export async function followCarts(
  db: Db,
  carts: CartOfPerson[]
): Promise<void> {
  const moved = await findMoved(db, carts)
  if (!moved.length) {
    return
  }
  await db.execute(
    `SELECT id FROM recovery_enrollment
      WHERE id = ANY(?) ORDER BY id FOR NO KEY UPDATE`,
    [moved.map(({ id }) => id)]
  )
  await db.execute(
    `UPDATE recovery_enrollment AS enrollment
        SET contact_id = moved.contact_id, address_id = moved.address_id
       FROM jsonb_to_recordset(?::jsonb) AS moved(
              id text, contact_id text, address_id text)
      WHERE enrollment.id = ANY(?)
        AND enrollment.id = moved.id
        AND enrollment.state = 'active'
        AND NOT EXISTS (
              SELECT FROM recovery_enrollment AS other
               WHERE other.contact_id = moved.contact_id
                 AND other.id <> enrollment.id
                 AND other.state = 'active'
                 AND other.deleted_at IS NULL)`,
    [rowsParam(moved), moved.map(({ id }) => id)]
  )
}

/** One for each person, found cart by cart: most carts have none. */
async function findMoved(db: Db, carts: CartOfPerson[]): Promise<Moved[]> {
  return await db.execute<Moved>(
    `SELECT DISTINCT ON (asked.contact_id)
            live.id, asked.contact_id, asked.address_id
       FROM jsonb_to_recordset(?::jsonb) AS asked(
              cart_id text, contact_id text, address_id text)
      CROSS JOIN LATERAL (
        SELECT id, address_id, state FROM recovery_enrollment
         WHERE restored_cart_id = asked.cart_id AND deleted_at IS NULL
        UNION ALL
        SELECT id, address_id, state FROM recovery_enrollment
         WHERE cart_id = asked.cart_id AND restored_cart_id IS NULL
           AND deleted_at IS NULL
      ) AS live
      WHERE live.state = 'active' AND live.address_id <> asked.address_id
      ORDER BY asked.contact_id, live.id`,
    [rowsParam(carts)]
  )
}
