import type { Db } from "../../db"

/** The people whose these addresses are by now; of unknown ones nobody. */
export async function findOwners(
  db: Db,
  channel: string,
  addresses: string[]
): Promise<string[]> {
  const rows = await db.execute<{ contact_id: string }>(
    `SELECT DISTINCT contact_id FROM recovery_address
      WHERE channel = ? AND address = ANY(?) AND deleted_at IS NULL`,
    [channel, addresses]
  )
  return rows.map(({ contact_id }) => contact_id)
}
