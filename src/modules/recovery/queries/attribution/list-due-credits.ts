import type { Db } from "../../db"

/** Orders whose credit is to be found again, the first ones first. */
export async function listDueCredits(
  db: Db,
  { now, limit }: { now: Date; limit: number }
): Promise<string[]> {
  const rows = await db.execute<{ order_id: string }>(
    `SELECT order_id FROM recovery_order
      WHERE credit_at <= ? AND credit_at IS NOT NULL AND deleted_at IS NULL
      ORDER BY placed_at, order_id
      LIMIT ?`,
    [now, limit]
  )
  return rows.map(({ order_id }) => order_id)
}
