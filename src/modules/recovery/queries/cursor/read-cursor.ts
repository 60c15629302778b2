import type { Db } from "../../db"

/** A fact of the installation; null when it is not known. */
export async function readCursor(db: Db, id: string): Promise<string | null> {
  const [row] = await db.execute<{ value: string }>(
    "SELECT value FROM recovery_cursor WHERE id = ? AND deleted_at IS NULL",
    [id]
  )
  return row?.value ?? null
}
