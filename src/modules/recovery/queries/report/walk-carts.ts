import type { SearchTerm } from "../../../../domain/report/search-term"
import type { Db } from "../../db"
import { type After, type CartOrder, cartRuns, type Part } from "./cart-runs"
import type { PageRow } from "./page-row"

/** As many are looked through before the index of words is asked. */
const WALKED = 10_000

/**
 * The first carts after one in an order that have a term, of those that a walk
 * along the index comes to: what many have is soon found like this.
 */
export async function walkCarts(
  db: Db,
  order: CartOrder,
  part: Part,
  after: After | null,
  { pattern }: SearchTerm,
  limit: number
): Promise<PageRow[]> {
  const runs = cartRuns(order, part, after, WALKED)
  return await db.execute<PageRow>(
    `SELECT cart_id AS id, key::text FROM (${runs.sql}) AS walked
      WHERE words LIKE ? LIMIT ?`,
    [...runs.params, pattern, limit]
  )
}
