import type { Db } from "../../db"

/** Whose an address is by now; null when it is gone. */
export async function findOwner(
  db: Db,
  addressId: string
): Promise<string | null> {
  const [row] = await db.execute<{ contact_id: string }>(
    `SELECT contact_id FROM recovery_address
      WHERE id = ? AND deleted_at IS NULL`,
    [addressId]
  )
  return row?.contact_id ?? null
}
