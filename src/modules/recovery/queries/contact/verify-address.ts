import type { Db } from "../../db"

/** Notes, once, that an address is read by whoever answers for it. */
export async function verifyAddress(
  db: Db,
  { id, at }: { id: string; at: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_address
        SET verified_at = ?, updated_at = ?
      WHERE id = ? AND verified_at IS NULL`,
    [at, at, id]
  )
}
