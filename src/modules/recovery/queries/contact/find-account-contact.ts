import type { Db } from "../../db"

/** The person of an account; null when none is known yet. */
export async function findAccountContact(
  db: Db,
  customerId: string
): Promise<string | null> {
  const [row] = await db.execute<{ id: string }>(
    `SELECT id FROM recovery_contact
      WHERE customer_id = ? AND deleted_at IS NULL`,
    [customerId]
  )
  return row?.id ?? null
}
