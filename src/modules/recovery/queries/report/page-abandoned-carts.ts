import { besideTerm } from "../../../../domain/report/alphabet"
import type { SearchTerm } from "../../../../domain/report/search-term"
import type { Db } from "../../db"
import {
  type After,
  type CartOrder,
  cartRuns,
  comesAfter,
  type Part,
  sortKey,
} from "./cart-runs"
import { foundBy } from "./found-by"

/** As many are looked through before the index of words is asked. */
const WALKED = 10_000

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
  if (rows.length >= limit) {
    return rows
  }
  if (order.sort === "email" && part === "valued") {
    const around = await findAround(db, order, after, search, limit)
    if (around.length >= limit) {
      return around
    }
  }
  const found = foundBy(search, order.standings)
  return await sort(db, order, part, after, found, limit)
}

/** So many are soon sorted. */
const FEW = 1_000

/**
 * By address, what many have is often what addresses begin with: then all are
 * in one place, which the walk does not come to. Those before it are few, and
 * the index of words tells them from the others; the walk goes on behind them.
 * Answers too little where that is not so.
 */
async function findAround(
  db: Db,
  order: CartOrder,
  after: After | null,
  search: Search,
  limit: number
): Promise<PageRow[]> {
  const beside = besideTerm(search.text, order.descending)
  if (!beside) {
    return []
  }
  const { grams, bound } = beside
  const { sql, params } = foundBy(search, order.standings, grams)
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
  const rows = await sort(db, order, "valued", after, known, limit)
  if (rows.length >= limit) {
    return rows
  }
  const begin = isBehind(after, bound, order) ? after : { key: bound, id: "" }
  const wanted = limit - rows.length
  return [...rows, ...(await walk(db, order, "valued", begin, search, wanted))]
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
       FROM (SELECT cart_id, ${sortKey(sort)} AS key
               FROM recovery_abandoned_cart
              WHERE ${found.sql} AND ${from.sql}
              ORDER BY ${sortKey(sort)} ${direction}, cart_id ${direction}
              LIMIT ?) AS page`,
    [...found.params, ...from.params, limit]
  )
}
