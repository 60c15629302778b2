import { gramsOf, type SearchTerm } from "../../../../domain/report/search-term"
import type { AbandonedCartStatus } from "../../../../domain/enrollment/cart-status"

/**
 * Condition: a cart of the list has words with the term in them, and one of
 * the standings. The index answers for both at once, so that a term which many
 * carts have costs nothing where few of them stand like this.
 */
export function foundBy(
  { grams, pattern }: SearchTerm,
  standings: readonly AbandonedCartStatus[]
): { sql: string; params: unknown[] } {
  const has = standings.map(
    () => "recovery_grams(words, standing) @> ?::integer[]"
  )
  return {
    sql: `(${has.join(" OR ")}) AND words LIKE ? AND deleted_at IS NULL`,
    params: [...standings.map((standing) => gramsOf(grams, standing)), pattern],
  }
}
