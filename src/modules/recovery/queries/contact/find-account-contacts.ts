import type { Db } from "../../db"

/** The people of accounts; those that are not known yet are absent. */
export async function findAccountContacts(
  db: Db,
  customerIds: string[]
): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    `SELECT id FROM recovery_contact
      WHERE customer_id = ANY(?) AND deleted_at IS NULL`,
    [customerIds]
  )
  return rows.map(({ id }) => id)
}
