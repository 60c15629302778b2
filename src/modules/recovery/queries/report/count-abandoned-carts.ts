import type { SearchTerm } from "../../../../domain/report/search-term"
import type { Db } from "../../db"
import { cartRuns, type WhichCarts } from "./cart-runs"
import { foundBy } from "./found-by"
import { ofChannels } from "./of-channels"

/** A count that stops somewhere, so that it never reads all there is. */
export type CappedCount = { count: number; capped: boolean }

/** What a search found; `ids` are all of them, where they are few. */
export type FoundCarts = CappedCount & { ids: string[] | null }

const MOST = 10_000

/** Each one found by a search has to be looked up. */
const MOST_FOUND = 1_000

/** The newest so many tell how often a term is. */
const SAMPLE = 2_000

/** One in twenty: with more the index of words takes longer than a walk. */
const OFTEN = SAMPLE / 20

/**
 * How many abandoned carts have one of the standings, as far as counted: by
 * the index alone, whatever the statistics say.
 */
export async function countAbandonedCarts(
  db: Db,
  { standings, channels }: WhichCarts
): Promise<CappedCount> {
  const of = ofChannels(channels)
  const runs = standings.map(
    () => `(SELECT FROM recovery_abandoned_cart
             WHERE standing = ? AND ${of.sql} AND deleted_at IS NULL
             ORDER BY abandoned_at, cart_id
             LIMIT ?)`
  )
  const [row] = await db.execute<{ count: number }>(
    `SELECT count(*)::int AS count
       FROM (SELECT FROM (${runs.join(" UNION ALL ")}) AS runs LIMIT ?) AS counted`,
    [
      ...standings.flatMap((standing) => [standing, ...of.params, MOST + 1]),
      MOST + 1,
    ]
  )
  return cap(row!.count, MOST)
}

/**
 * How many of them have words that a term is in. What many have is counted on
 * the way, as a page of it is found; what few have, by the index of words.
 */
export async function countFoundCarts(
  db: Db,
  which: WhichCarts,
  search: SearchTerm
): Promise<FoundCarts> {
  const sample = await walk(db, which, search, SAMPLE)
  if (sample.all < SAMPLE || sample.found > MOST_FOUND) {
    return { ...cap(sample.found, MOST_FOUND), ids: null }
  }
  if (sample.found > OFTEN) {
    const enough = Math.ceil(1.2 * (MOST_FOUND / sample.found) * SAMPLE)
    const { found } = await walk(db, which, search, enough)
    if (found > MOST_FOUND) {
      return { ...cap(found, MOST_FOUND), ids: null }
    }
  }
  const found = foundBy(search, which)
  const rows = await db.execute<{ cart_id: string }>(
    `SELECT cart_id FROM recovery_abandoned_cart WHERE ${found.sql} LIMIT ?`,
    [...found.params, MOST_FOUND + 1]
  )
  const counted = cap(rows.length, MOST_FOUND)
  const ids = counted.capped ? null : rows.map(({ cart_id }) => cart_id)
  return { ...counted, ids }
}

/** Of the newest so many, how many have the term. */
async function walk(
  db: Db,
  which: WhichCarts,
  { pattern }: SearchTerm,
  limit: number
): Promise<{ all: number; found: number }> {
  const order = { ...which, sort: "abandoned_at", descending: true } as const
  const runs = cartRuns(order, "valued", null, limit)
  const [row] = await db.execute<{ all: number; found: number }>(
    `SELECT count(*)::int AS all, count(found)::int AS found
       FROM (SELECT CASE WHEN words LIKE ? THEN true END AS found
               FROM (${runs.sql}) AS walked) AS counted`,
    [pattern, ...runs.params]
  )
  return row!
}

function cap(count: number, most: number): CappedCount {
  return { count: Math.min(count, most), capped: count > most }
}
