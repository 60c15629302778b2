import type { Db } from "../../db"

export type NewRow = { id: string; created_at: Date }

const SOURCES = {
  cart: "cart WHERE deleted_at IS NULL",
  order: '"order" WHERE deleted_at IS NULL AND is_draft_order = false',
}

/**
 * Medusa's carts or orders behind an id, in the order of their ids, which is
 * that of their time: a range scan over the primary key.
 */
export async function selectNewIds(
  db: Db,
  source: keyof typeof SOURCES,
  { after, limit }: { after: string; limit: number }
): Promise<NewRow[]> {
  return await db.execute<NewRow>(
    `SELECT id, created_at FROM ${SOURCES[source]} AND id > ?
      ORDER BY id LIMIT ?`,
    [after, limit]
  )
}
