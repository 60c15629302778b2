import type { Db } from "../../db"

/** Takes an audience away, or brings it back; false when there was nothing. */
export async function deleteAudience(
  db: Db,
  { id, at, by }: { id: string; at: Date | null; by: string | null }
): Promise<boolean> {
  const rows = await db.execute(
    `UPDATE recovery_audience SET deleted_at = ?, updated_by = ?
      WHERE id = ? AND (deleted_at IS NULL) = ?
     RETURNING id`,
    [at, by, id, at !== null]
  )
  return rows.length > 0
}
