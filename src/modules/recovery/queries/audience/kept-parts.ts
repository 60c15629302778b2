import type { Db } from "../../db"

/** How many parts of a kept file somebody has taken whole. */
export async function countTakenParts(db: Db, id: string): Promise<number> {
  const [row] = await db.execute<{ n: number }>(
    `SELECT count(DISTINCT part)::int AS n FROM recovery_audience_export
      WHERE taken_of = ? AND state = 'delivered' AND deleted_at IS NULL`,
    [id]
  )
  return row?.n ?? 0
}
