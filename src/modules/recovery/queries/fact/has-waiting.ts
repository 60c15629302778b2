import type { Db } from "../../db"

/** Whether facts wait for their places in the line. */
export async function hasWaiting(db: Db): Promise<boolean> {
  const rows = await db.execute(
    `SELECT id FROM recovery_fact
      WHERE place IS NULL AND deleted_at IS NULL
      LIMIT 1`
  )
  return rows.length > 0
}
