import type { Db } from "../../db"

/** Every cursor's value by its id: a handful of rows. */
export async function readCursors(db: Db): Promise<Map<string, string>> {
  const rows = await db.execute<{ id: string; value: string }>(
    "SELECT id, value FROM recovery_cursor WHERE deleted_at IS NULL"
  )
  return new Map(rows.map(({ id, value }) => [id, value]))
}
