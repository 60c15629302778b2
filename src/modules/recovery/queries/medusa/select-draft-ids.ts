import type { Db } from "../../db"

/** Drafts behind an id, by Medusa's index over them. */
export async function selectDraftIds(
  db: Db,
  { after, limit }: { after: string; limit: number }
): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    `SELECT id FROM "order"
      WHERE is_draft_order = true AND deleted_at IS NULL AND id > ?
      ORDER BY id LIMIT ?`,
    [after, limit]
  )
  return rows.map(({ id }) => id)
}
