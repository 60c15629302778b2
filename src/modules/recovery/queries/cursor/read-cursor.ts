import type { Db } from "../../db"

/** The value of a cursor, or null when it was never set. */
export async function readCursor(db: Db, id: string): Promise<string | null> {
  const [row] = await db.execute<{ value: string }>(
    `SELECT value FROM recovery_cursor WHERE id = ? AND deleted_at IS NULL`,
    [id]
  )
  return row?.value ?? null
}
