import type { AbandonedCartStatus } from "../../../../domain/enrollment/cart-status"
import { type ChannelFilter, ofChannels } from "./of-channels"

/** The columns that the list of abandoned carts can be sorted by. */
export const SORT_COLUMNS = {
  abandoned_at: "timestamptz",
  last_activity_at: "timestamptz",
  value: "numeric",
  email: "text",
} as const

export type SortColumn = keyof typeof SORT_COLUMNS

/**
 * SQL of what a column is sorted by: addresses by their bytes, whatever the
 * database's locale, as `domain/report/alphabet.ts` needs it.
 */
export const sortKey = (sort: SortColumn): string =>
  sort === "email" ? 'email COLLATE "C"' : sort

/** Which carts: these standings of these stores, or of all. */
export type WhichCarts = {
  standings: readonly AbandonedCartStatus[]
  channels: ChannelFilter | null
}

/** Which carts, in which order. */
export type CartOrder = WhichCarts & {
  sort: SortColumn
  descending: boolean
}

/** The row that a page comes after, in the order it is read in. */
export type After = { key: string | null; id: string }

/**
 * Carts without a value in the column that the list is sorted by come last in
 * either direction, which an index cannot say: they are a part of their own.
 */
export type Part = "valued" | "bare"

/**
 * SQL of the carts in an order: each standing's are a run of its index, and
 * the runs are merged, so that the beginning costs the same however long they
 * are. Answers `cart_id`, `key` and `words`.
 */
export function cartRuns(
  { standings, channels, sort, descending }: CartOrder,
  part: Part,
  after: After | null,
  limit: number
): { sql: string; params: unknown[] } {
  const direction = descending ? "DESC" : "ASC"
  const key = sortKey(sort)
  const from = comesAfter(sort, descending, part, after)
  const of = ofChannels(channels)
  const params: unknown[] = []
  const runs = standings.map((standing) => {
    params.push(standing, ...of.params, ...from.params, limit)
    return `(SELECT cart_id, ${key} AS key, words
               FROM recovery_abandoned_cart
              WHERE standing = ? AND ${of.sql} AND ${from.sql}
              ORDER BY ${key} ${direction}, cart_id ${direction}
              LIMIT ?)`
  })
  return {
    sql: `SELECT cart_id, key, words
            FROM (${runs.join(" UNION ALL ")}) AS runs
           ORDER BY key ${direction}, cart_id ${direction}
           LIMIT ?`,
    params: [...params, limit],
  }
}

/** Condition: a cart is of this part, and behind a row of it. */
export function comesAfter(
  sort: SortColumn,
  descending: boolean,
  part: Part,
  after: After | null
): { sql: string; params: unknown[] } {
  const beyond = descending ? "<" : ">"
  const own =
    part === "valued"
      ? `deleted_at IS NULL AND ${sort} IS NOT NULL`
      : `deleted_at IS NULL AND ${sort} IS NULL`
  if (!after) {
    return { sql: own, params: [] }
  }
  return part === "valued"
    ? {
        sql: `${own} AND (${sortKey(sort)}, cart_id) ${beyond} (?::${SORT_COLUMNS[sort]}, ?)`,
        params: [after.key, after.id],
      }
    : { sql: `${own} AND cart_id ${beyond} ?`, params: [after.id] }
}
