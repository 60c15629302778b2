import { gramsOf, type SearchTerm } from "../../../../domain/report/search-term"
import type { WhichCarts } from "./cart-runs"
import { ofChannels } from "./of-channels"

const GRAMS = "recovery_grams(words, standing, email)"

/**
 * Condition: a cart of the list has words with the term in them, and one of
 * the standings. The index answers for both at once, so that a term which many
 * carts have costs nothing where few of them stand like this.
 *
 * @param beside one of these grams it must have, too
 */
export function foundBy(
  { grams, pattern }: SearchTerm,
  { standings, channels }: WhichCarts,
  beside?: number[]
): { sql: string; params: unknown[] } {
  const one = beside
    ? `(${GRAMS} @> ?::integer[] AND ${GRAMS} && ?::integer[])`
    : `${GRAMS} @> ?::integer[]`
  const of = ofChannels(channels)
  return {
    sql: `(${standings.map(() => one).join(" OR ")})
          AND words LIKE ? AND ${of.sql} AND deleted_at IS NULL`,
    params: [
      ...standings.flatMap((standing) =>
        [grams, ...(beside ? [beside] : [])].map((has) =>
          gramsOf(has, standing)
        )
      ),
      pattern,
      ...of.params,
    ],
  }
}
