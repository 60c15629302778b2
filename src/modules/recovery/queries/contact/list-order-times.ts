import type { Db } from "../../db"

/** When each of these people last ordered, as far as we know. */
export async function listOrderTimes(
  db: Db,
  emails: string[]
): Promise<Map<string, Date>> {
  const rows = await db.execute<{ email: string; last_order_at: Date }>(
    `SELECT email, last_order_at
       FROM recovery_contact
      WHERE email = ANY(?)
        AND deleted_at IS NULL
        AND last_order_at IS NOT NULL`,
    [emails]
  )
  return new Map(rows.map((row) => [row.email, new Date(row.last_order_at)]))
}
