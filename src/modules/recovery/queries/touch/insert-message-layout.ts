import type { Db } from "../../db"

/** Keeps a frame, unless it is kept already. */
export async function insertMessageLayout(
  db: Db,
  row: { id: string; hash: string; source: string }
): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_message_layout (id, hash, source)
     VALUES (?, ?, ?)
     ON CONFLICT DO NOTHING`,
    [row.id, row.hash, row.source]
  )
}
