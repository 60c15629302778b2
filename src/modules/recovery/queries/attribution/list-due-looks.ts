import type { Db } from "../../db"

const DUE = `
    (SELECT order_id AS id, placed_at, print FROM recovery_order
      WHERE look_at <= ? AND look_at IS NOT NULL AND deleted_at IS NULL
        AND placed_at IS NOT NULL`

/**
 * Orders that are to be looked at again: those that were read before, then
 * those that never were, the longest due of each first. A night's import of
 * many holds up nobody else's refund.
 */
export async function listDueLooks(
  db: Db,
  { now, limit }: { now: Date; limit: number }
): Promise<{ id: string; placed_at: Date; print: string | null }[]> {
  return await db.execute(
    `${DUE} AND print IS NOT NULL
      ORDER BY look_at, order_id LIMIT ?)
     UNION ALL
     ${DUE} AND print IS NULL
      ORDER BY look_at, order_id LIMIT ?)`,
    [now, limit, now, limit]
  )
}
