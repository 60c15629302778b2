import type { Db } from "../../db"

/** Keys of audiences that were ever made, also of those that are deleted. */
export async function listMadeKeys(db: Db): Promise<Set<string>> {
  const rows = await db.execute<{ key: string }>(
    "SELECT DISTINCT key FROM recovery_audience WHERE key IS NOT NULL"
  )
  return new Set(rows.map(({ key }) => key))
}
