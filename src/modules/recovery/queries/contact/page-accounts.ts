import type { Db } from "../../db"

/** Accounts of known people, page by page, by Medusa's ids of them. */
export async function pageAccounts(
  db: Db,
  { after, limit }: { after: string; limit: number }
): Promise<string[]> {
  const rows = await db.execute<{ customer_id: string }>(
    `SELECT customer_id FROM recovery_contact
      WHERE customer_id > ? AND customer_id IS NOT NULL
        AND deleted_at IS NULL
      ORDER BY customer_id
      LIMIT ?`,
    [after, limit]
  )
  return rows.map(({ customer_id }) => customer_id)
}
