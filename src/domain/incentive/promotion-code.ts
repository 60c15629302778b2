/** Crockford's base 32 leaves out I, L, O and U: nothing is misread. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

const BITS_A_CHARACTER = 5
const SHORTEST = 8

/** What somebody who guesses is up against, generously to them. */
const GUESSES_A_SECOND = 100
const LIVE_CODES = 1_000
const CHANCE_OF_A_HIT = 1 / 1_000

/**
 * How many random characters make a code that nobody guesses while it lives,
 * and no more: people type them. At a hundred guesses a second (each takes
 * Medusa a cart workflow and a lock) against a thousand live codes, one is hit
 * before its end with a chance of at most one in a thousand. 9 for a day, 10
 * for a week.
 */
export function codeLength(lifetimeMs: number): number {
  const guesses = GUESSES_A_SECOND * Math.max(lifetimeMs / 1000, 1)
  const bits = Math.log2((guesses * LIVE_CODES) / CHANCE_OF_A_HIT)
  return Math.max(Math.ceil(bits / BITS_A_CHARACTER), SHORTEST)
}

/**
 * A promotion code: the step's prefix and an unguessable suffix.
 *
 * @param random bytes from a cryptographic source, `codeLength` of them; the
 *   low five bits of each give one character
 */
export function promotionCode(prefix: string, random: Uint8Array): string {
  const suffix = [...random].map((byte) => ALPHABET.charAt(byte & 31)).join("")
  return `${prefix}-${suffix}`
}
