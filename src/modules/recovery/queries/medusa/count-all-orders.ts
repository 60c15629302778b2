import type { Db } from "../../db"

/** How many orders there are, drafts too. */
export async function countAllOrders(db: Db): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    `SELECT count(*)::int AS count FROM "order" WHERE deleted_at IS NULL`
  )
  return row!.count
}
