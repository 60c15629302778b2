import type { Db } from "../../db"

/** Locks people until the transaction ends; those that are gone are absent. */
export async function lockContacts(
  db: Db,
  ids: string[]
): Promise<{ id: string; customer_id: string | null }[]> {
  return await db.execute<{ id: string; customer_id: string | null }>(
    `SELECT id, customer_id
       FROM recovery_contact
      WHERE id = ANY(?) AND deleted_at IS NULL
      ORDER BY id
        FOR UPDATE`,
    [ids]
  )
}
