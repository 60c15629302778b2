import type { Db } from "../../db"

/** Customer groups that are there, by their ids or names in lower case. */
export async function selectCustomerGroups(
  db: Db,
  { ids, names }: { ids: readonly string[]; names: readonly string[] }
): Promise<{ id: string; name: string | null }[]> {
  return await db.execute<{ id: string; name: string | null }>(
    `SELECT id, name FROM customer_group
      WHERE (id = ANY(?) OR lower(name) = ANY(?)) AND deleted_at IS NULL`,
    [ids, names]
  )
}
