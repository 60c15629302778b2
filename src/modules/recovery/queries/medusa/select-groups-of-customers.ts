import type { Db } from "../../db"

/** The groups of accounts, as pairs. */
export async function selectGroupsOfCustomers(
  db: Db,
  ids: readonly string[]
): Promise<{ customer_id: string; group_id: string }[]> {
  return await db.execute<{ customer_id: string; group_id: string }>(
    `SELECT customer_id, customer_group_id AS group_id
       FROM customer_group_customer
      WHERE customer_id = ANY(?) AND deleted_at IS NULL`,
    [ids]
  )
}
