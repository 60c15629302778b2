import type { Db } from "../../db"

/** The last place of the line, where a reader begins that wants no past. */
export async function endOfLine(db: Db): Promise<string> {
  const [row] = await db.execute<{ place: string }>(
    `SELECT COALESCE((SELECT place FROM recovery_fact
                       WHERE place IS NOT NULL AND deleted_at IS NULL
                       ORDER BY place DESC LIMIT 1), 0)::text AS place`
  )
  return row!.place
}
