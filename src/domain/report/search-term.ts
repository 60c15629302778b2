import {
  type AbandonedCartStatus,
  CART_STATUSES,
} from "../enrollment/cart-status"

/** What a list of words is looked through for. */
export type SearchTerm = {
  text: string
  /** A pattern for SQL's LIKE. */
  pattern: string
  /**
   * What words that match have in the index: each three bytes of the term as
   * a number. The database's `recovery_grams` makes the same of words.
   */
  grams: number[]
}

const SHORT = 3

/**
 * A term as a person typed it, already folded as the words are: found anywhere in the
 * words, or at the beginning of one when it has fewer than three letters,
 * which are in nearly everything. Words begin after a space. Null when there
 * is nothing to look for.
 */
export function searchTerm(typed: string): SearchTerm | null {
  const term = typed.trim().replace(/\s+/g, " ")
  if (!term) {
    return null
  }
  const needle = [...term].length < SHORT ? ` ${term}` : term
  return {
    text: term,
    pattern: `%${needle.replace(/[\\%_]/g, "\\$&")}%`,
    grams: toGrams([...new TextEncoder().encode(needle)]),
  }
}

/** Grams as the index holds them of carts that stand in one way. */
export function gramsOf(grams: number[], standing: AbandonedCartStatus) {
  const place = (CART_STATUSES.indexOf(standing) + 1) << 24
  return grams.map((gram) => place | gram)
}

function toGrams(bytes: number[]): number[] {
  if (bytes.length < SHORT) {
    return [toNumber(bytes)]
  }
  const threes = bytes.slice(2).map((_, i) => bytes.slice(i, i + SHORT))
  return [...new Set(threes.map(toNumber))]
}

function toNumber(bytes: number[]): number {
  return bytes.reduce((sum, byte) => (sum << 8) | byte, 0)
}
