import type { Db } from "../../db"

/**
 * Locks all addresses of people. Before the people, as `upsert-contacts.ts`
 * does.
 */
export async function lockAddresses(
  db: Db,
  contactIds: string[]
): Promise<void> {
  await db.execute(
    `SELECT id FROM recovery_address
      WHERE contact_id = ANY(?) AND deleted_at IS NULL
      ORDER BY channel, address
        FOR NO KEY UPDATE`,
    [contactIds]
  )
}
