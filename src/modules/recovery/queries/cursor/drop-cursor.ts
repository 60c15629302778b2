import type { Db } from "../../db"

/**
 * Forgets a fact of the installation if it still is what it was. False when
 * somebody else was first.
 */
export async function dropCursor(
  db: Db,
  id: string,
  value: string
): Promise<boolean> {
  const rows = await db.execute(
    `DELETE FROM recovery_cursor WHERE id = ? AND value = ? RETURNING id`,
    [id, value]
  )
  return rows.length > 0
}
