import type { Db } from "../../db"

/**
 * Sets a fact of the installation if it still is what it was; null for one
 * that is not there. False when somebody else was first.
 */
export async function changeCursor(
  db: Db,
  id: string,
  { from, to }: { from: string | null; to: string }
): Promise<boolean> {
  const rows = await (from === null
    ? db.execute(
        `INSERT INTO recovery_cursor (id, value) VALUES (?, ?)
         ON CONFLICT (id) DO NOTHING
         RETURNING id`,
        [id, to]
      )
    : db.execute(
        `UPDATE recovery_cursor SET value = ?, updated_at = now()
          WHERE id = ? AND value = ?
         RETURNING id`,
        [to, id, from]
      ))
  return rows.length > 0
}
