import type { Db } from "../../db"

/** Takes somebody off the list; the row stays as history. */
export async function removeLeftOut(
  db: Db,
  input: { id: string; at: Date; by: string | null }
): Promise<boolean> {
  const rows = await db.execute(
    `UPDATE recovery_left_out
        SET deleted_at = ?, removed_by = ?, updated_at = ?
      WHERE id = ? AND deleted_at IS NULL
     RETURNING id`,
    [input.at, input.by, input.at, input.id]
  )
  return rows.length > 0
}
