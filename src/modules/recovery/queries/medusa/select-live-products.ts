import type { Db } from "../../db"

/** Those of the products that Medusa still has. */
export async function selectLiveProducts(
  db: Db,
  ids: readonly string[]
): Promise<{ id: string }[]> {
  return await db.execute<{ id: string }>(
    `SELECT id FROM product WHERE id = ANY(?) AND deleted_at IS NULL`,
    [ids]
  )
}
