/** Crockford's base 32 leaves out I, L, O and U: nothing is misread. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** 13 characters of 5 bits: 65 bits, beyond guessing. */
export const CODE_BYTES = 13

/**
 * A promotion code: the step's prefix and an unguessable suffix.
 *
 * @param random `CODE_BYTES` bytes from a cryptographic source; the low five
 *   bits of each give one character
 */
export function promotionCode(prefix: string, random: Uint8Array): string {
  const suffix = [...random.slice(0, CODE_BYTES)]
    .map((byte) => ALPHABET.charAt(byte & 31))
    .join("")
  return `${prefix}-${suffix}`
}
