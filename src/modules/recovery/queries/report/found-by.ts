import { CART_STATUSES } from "../../../../domain/enrollment/cart-status"
import {
  type SearchTerm,
  standingGram,
} from "../../../../domain/report/search-term"
import type { WhichCarts } from "./cart-runs"
import { ofChannels } from "./of-channels"

/**
 * Condition: a cart of the list has words with the term in them, and one of
 * the standings. The index answers for both at once, so that a term which many
 * carts have costs nothing where few of them stand like this.
 */
export function foundBy(
  { grams, pattern }: SearchTerm,
  { standings, channels }: WhichCarts
): { sql: string; params: unknown[] } {
  const sets =
    standings.length < CART_STATUSES.length
      ? standings.map((standing) => [...grams, standingGram(standing)])
      : [grams]
  const has = sets.map(() => "recovery_grams(words, standing) @> ?::integer[]")
  const of = ofChannels(channels)
  return {
    sql: `(${has.join(" OR ")}) AND words LIKE ? AND ${of.sql}
          AND deleted_at IS NULL`,
    params: [...sets, pattern, ...of.params],
  }
}
