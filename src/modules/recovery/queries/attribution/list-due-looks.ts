import type { Db } from "../../db"

/** Orders that are to be looked at again, the longest due first. */
export async function listDueLooks(
  db: Db,
  { now, limit }: { now: Date; limit: number }
): Promise<{ id: string; placed_at: Date; print: string | null }[]> {
  return await db.execute(
    `SELECT order_id AS id, placed_at, print FROM recovery_order
      WHERE look_at <= ? AND look_at IS NOT NULL AND deleted_at IS NULL
        AND placed_at IS NOT NULL
      ORDER BY look_at, order_id LIMIT ?`,
    [now, limit]
  )
}
