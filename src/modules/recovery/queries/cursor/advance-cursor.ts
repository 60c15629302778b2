import type { Db } from "../../db"

/** Moves a cursor forward; a worker that is behind never moves it back. */
export async function advanceCursor(
  db: Db,
  id: string,
  value: string
): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_cursor AS cursor (id, value) VALUES (?, ?)
     ON CONFLICT (id) DO UPDATE
       SET value = EXCLUDED.value, updated_at = now()
     WHERE cursor.value COLLATE "C" < EXCLUDED.value COLLATE "C"`,
    [id, value]
  )
}
