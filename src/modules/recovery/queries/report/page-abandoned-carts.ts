import type { SearchTerm } from "../../../../domain/report/search-term"
import type { Db } from "../../db"
import { type After, type CartOrder, cartRuns, type Part } from "./cart-runs"
import { findAroundTerm } from "./find-around-term"
import { foundBy } from "./found-by"
import type { PageRow } from "./page-row"
import { sortCarts } from "./sort-carts"
import { walkCarts } from "./walk-carts"

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
    return await sortCarts(db, order, part, after, known, limit)
  }
  const rows = await walkCarts(db, order, part, after, search, limit)
  if (rows.length >= limit) {
    return rows
  }
  if (order.sort === "email" && part === "valued") {
    const around = await findAroundTerm(db, order, after, search, limit)
    if (around.length >= limit) {
      return around
    }
  }
  const found = foundBy(search, order)
  return await sortCarts(db, order, part, after, found, limit)
}
