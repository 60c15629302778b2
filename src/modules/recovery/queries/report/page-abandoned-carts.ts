import type { SearchTerm } from "../../../../domain/report/search-term"
import type { Db } from "../../db"
import {
  type After,
  type CartOrder,
  cartRuns,
  comesAfter,
  type Part,
} from "./cart-runs"
import { foundBy } from "./found-by"

/** As many are looked through before the index of words is asked. */
const WALKED = 20_000

/** A cart of a page: its id, and its value in the column of the order. */
export type PageRow = { id: string; key: string | null }

/** `ids`: all carts that have the term, where they are known. */
export type Search = SearchTerm & { ids: string[] | null }

/** The first carts after one in an order. */
export async function pageAbandonedCarts(
  db: Db,
  input: {
    order: CartOrder
    /** The other way round: the last ones, or those before one. */
    backward: boolean
    after: After | null
    search: Search | null
    limit: number
  }
): Promise<PageRow[]> {
  const { order, backward, search, limit } = input
  const read = backward ? { ...order, descending: !order.descending } : order
  const rows: PageRow[] = []
  let after = input.after
  for (const part of partsFrom(order, backward, after)) {
    const wanted = limit - rows.length
    rows.push(
      ...(search
        ? await findIn(db, read, part, after, search, wanted)
        : await takeFrom(db, read, part, after, wanted))
    )
    if (rows.length >= limit) {
      break
    }
    after = null
  }
  return rows
}

function partsFrom(
  { sort }: CartOrder,
  backward: boolean,
  after: After | null
): Part[] {
  const all: Part[] = sort === "email" ? ["valued", "bare"] : ["valued"]
  const parts = backward ? all.reverse() : all
  const begin = after && (after.key === null ? "bare" : "valued")
  return begin ? parts.slice(parts.indexOf(begin)) : parts
}

async function takeFrom(
  db: Db,
  order: CartOrder,
  part: Part,
  after: After | null,
  limit: number
): Promise<PageRow[]> {
  const runs = cartRuns(order, part, after, limit)
  return await db.execute<PageRow>(
    `SELECT cart_id AS id, key::text FROM (${runs.sql}) AS page`,
    runs.params
  )
}

/**
 * What many carts have is soon found on the way; what few have, is known from
 * counting. No statistics are believed.
 */
async function findIn(
  db: Db,
  order: CartOrder,
  part: Part,
  after: After | null,
  search: Search,
  limit: number
): Promise<PageRow[]> {
  const { ids } = search
  if (ids) {
    const known = { sql: "cart_id = ANY(?)", params: [ids] }
    return await sort(db, order, part, after, known, limit)
  }
  const rows = await walk(db, order, part, after, search, limit)
  return rows.length < limit
    ? await sort(
        db,
        order,
        part,
        after,
        foundBy(search, order.standings),
        limit
      )
    : rows
}

async function walk(
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

async function sort(
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
       FROM (SELECT cart_id, ${sort} AS key
               FROM recovery_abandoned_cart
              WHERE ${found.sql} AND ${from.sql}
              ORDER BY ${sort} ${direction}, cart_id ${direction}
              LIMIT ?) AS page`,
    [...found.params, ...from.params, limit]
  )
}
