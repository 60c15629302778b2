import type { Db } from "../../db"

/**
 * Makes addresses another person's, with all that was begun for them. Links
 * and messages know their address, and so follow by themselves.
 */
export async function handOverAddresses(
  db: Db,
  input: { ids: string[]; from: string; to: string; at: Date }
): Promise<void> {
  const { ids, from, to, at } = input
  await db.execute(
    `WITH moved AS (
       UPDATE recovery_address
          SET contact_id = ?, updated_at = ?
        WHERE id = ANY(?)
     )
     UPDATE recovery_enrollment
        SET contact_id = ?, updated_at = ?
      WHERE contact_id = ? AND address_id = ANY(?)
        AND deleted_at IS NULL`,
    [to, at, ids, to, at, from, ids]
  )
}
