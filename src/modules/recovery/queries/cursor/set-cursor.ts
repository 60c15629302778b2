import type { Db } from "../../db"

/** Sets a fact of the installation; null forgets it. */
export async function setCursor(
  db: Db,
  id: string,
  value: string | null
): Promise<void> {
  await (value === null
    ? db.execute(`DELETE FROM recovery_cursor WHERE id = ?`, [id])
    : db.execute(
        `INSERT INTO recovery_cursor (id, value) VALUES (?, ?)
         ON CONFLICT (id) DO UPDATE
           SET value = EXCLUDED.value, updated_at = now()`,
        [id, value]
      ))
}
