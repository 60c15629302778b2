import type { Db } from "../../db"

/** Those of the customers that Medusa still has. */
export async function selectLiveCustomers(
  db: Db,
  ids: string[]
): Promise<{ id: string }[]> {
  return await db.execute<{ id: string }>(
    `SELECT id FROM customer WHERE id = ANY(?) AND deleted_at IS NULL`,
    [ids]
  )
}
