import type { Db } from "../../db"

type LockedContact = {
  id: string
  customer_id: string | null
  erased_at: Date | null
}

/** Locks people until the transaction ends; those that are gone are absent. */
export async function lockContacts(
  db: Db,
  ids: string[]
): Promise<LockedContact[]> {
  return await db.execute<LockedContact>(
    `SELECT id, customer_id, erased_at
       FROM recovery_contact
      WHERE id = ANY(?) AND deleted_at IS NULL
      ORDER BY id
        FOR UPDATE`,
    [ids]
  )
}
