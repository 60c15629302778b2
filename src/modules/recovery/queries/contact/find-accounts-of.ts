import type { Db } from "../../db"

/** Medusa's customers whose account people have. */
export async function findAccountsOf(
  db: Db,
  contactIds: string[]
): Promise<string[]> {
  const rows = await db.execute<{ customer_id: string }>(
    `SELECT customer_id FROM recovery_contact
      WHERE id = ANY(?) AND customer_id IS NOT NULL AND deleted_at IS NULL`,
    [contactIds]
  )
  return rows.map(({ customer_id }) => customer_id)
}
