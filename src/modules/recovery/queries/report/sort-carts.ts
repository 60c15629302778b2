import type { Db } from "../../db"
import {
  type After,
  type CartOrder,
  comesAfter,
  type Part,
  sortKey,
} from "./cart-runs"
import type { PageRow } from "./page-row"

/** The first after one of all carts of a condition, each of which is read. */
export async function sortCarts(
  db: Db,
  { sort, descending }: CartOrder,
  part: Part,
  after: After | null,
  found: { sql: string; params: unknown[] },
  limit: number
): Promise<PageRow[]> {
  const direction = descending ? "DESC" : "ASC"
  const from = comesAfter(sort, descending, part, after)
  return await db.execute<PageRow>(
    `SELECT cart_id AS id, key::text
       FROM (SELECT cart_id, ${sortKey(sort)} AS key
               FROM recovery_abandoned_cart
              WHERE ${found.sql} AND ${from.sql}
              ORDER BY ${sortKey(sort)} ${direction}, cart_id ${direction}
              LIMIT ?) AS page`,
    [...found.params, ...from.params, limit]
  )
}
