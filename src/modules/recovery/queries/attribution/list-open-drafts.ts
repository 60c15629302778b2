import type { Db } from "../../db"

/** Known drafts behind an id that had not become an order yet. */
export async function listOpenDrafts(
  db: Db,
  { after, limit }: { after: string; limit: number }
): Promise<string[]> {
  const rows = await db.execute<{ order_id: string }>(
    `SELECT order_id FROM recovery_order
      WHERE placed_at IS NULL AND deleted_at IS NULL AND order_id > ?
      ORDER BY order_id LIMIT ?`,
    [after, limit]
  )
  return rows.map(({ order_id }) => order_id)
}
