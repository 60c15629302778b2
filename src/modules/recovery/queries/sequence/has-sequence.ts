import type { Db } from "../../db"

/** Whether a sequence of this key was ever made; also one that is deleted. */
export async function hasSequence(db: Db, key: string): Promise<boolean> {
  const rows = await db.execute(
    "SELECT FROM recovery_sequence WHERE key = ? LIMIT 1",
    [key]
  )
  return rows.length > 0
}
