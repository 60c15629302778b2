import type { Db } from "../../db"

/** Makes the person of an account, whoever was first; answers its id. */
export async function insertAccountContact(
  db: Db,
  row: { id: string; customer_id: string }
): Promise<string> {
  const [known] = await db.execute<{ id: string }>(
    `INSERT INTO recovery_contact AS known (id, customer_id)
     VALUES (?, ?)
     ON CONFLICT (customer_id)
       WHERE customer_id IS NOT NULL AND deleted_at IS NULL
     DO UPDATE SET customer_id = known.customer_id
     RETURNING id`,
    [row.id, row.customer_id]
  )
  return known!.id
}
