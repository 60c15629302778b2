import { besideTerm } from "../../../../domain/report/alphabet"
import type { SearchTerm } from "../../../../domain/report/search-term"
import type { Db } from "../../db"
import { type After, type CartOrder, comesAfter } from "./cart-runs"
import { foundBy } from "./found-by"
import type { PageRow } from "./page-row"
import { sortCarts } from "./sort-carts"
import { walkCarts } from "./walk-carts"

/** So many are soon sorted. */
const FEW = 1_000

/**
 * By address, what many have is often what addresses begin with: then all are
 * in one place, which the walk does not come to. Those before it are few, and
 * the index of words tells them from the others; the walk goes on behind them.
 * Answers too little where that is not so.
 */
export async function findAroundTerm(
  db: Db,
  order: CartOrder,
  after: After | null,
  search: SearchTerm,
  limit: number
): Promise<PageRow[]> {
  const beside = besideTerm(search.text, order.descending)
  if (!beside) {
    return []
  }
  const { grams, bound } = beside
  const { sql, params } = foundBy(search, order, grams)
  const from = comesAfter("email", order.descending, "valued", after)
  const before = await db.execute<{ cart_id: string }>(
    `SELECT cart_id FROM recovery_abandoned_cart
      WHERE ${sql} AND ${from.sql} LIMIT ?`,
    [...params, ...from.params, FEW + 1]
  )
  if (before.length > FEW) {
    return []
  }
  const ids = before.map(({ cart_id }) => cart_id)
  const known = { sql: "cart_id = ANY(?)", params: [ids] }
  const rows = await sortCarts(db, order, "valued", after, known, limit)
  if (rows.length >= limit) {
    return rows
  }
  const begin = isBehind(after, bound, order) ? after : { key: bound, id: "" }
  const wanted = limit - rows.length
  return [
    ...rows,
    ...(await walkCarts(db, order, "valued", begin, search, wanted)),
  ]
}

/** Whether a row comes after a bound. Bytes sort like code points. */
function isBehind(
  after: After | null,
  bound: string,
  { descending }: CartOrder
): boolean {
  const order = Buffer.compare(
    Buffer.from(after?.key ?? ""),
    Buffer.from(bound)
  )
  return after !== null && (descending ? order < 0 : order >= 0)
}
