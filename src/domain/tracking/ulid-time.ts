const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const TIME_CHARS = 10
const RANDOM_CHARS = 16

/** A ULID's time: the milliseconds in ten characters of base 32. */
function encodeTime(ms: number): string {
  let time = ""
  for (let i = 0; i < TIME_CHARS; i++) {
    time = CROCKFORD.charAt(ms % 32) + time
    ms = Math.floor(ms / 32)
  }
  return time
}

/**
 * The ULID (https://github.com/ulid/spec) of an instant.
 * @param random ten random bytes
 */
export function ulidAt(ms: number, random: Uint8Array): string {
  let text = encodeTime(ms)
  // Five bytes are eight characters: 40 bits, below what a number loses.
  for (const half of [0, 5]) {
    let bits = 0
    for (let i = 0; i < 5; i++) {
      bits = bits * 256 + random[half + i]!
    }
    let chars = ""
    for (let i = 0; i < RANDOM_CHARS / 2; i++) {
      chars = CROCKFORD.charAt(bits % 32) + chars
      bits = Math.floor(bits / 32)
    }
    text += chars
  }
  return text
}

/**
 * The smallest id with this prefix that Medusa can have made at this instant.
 * Medusa's ids are ULIDs (https://github.com/ulid/spec), whose first ten
 * characters are the milliseconds since 1970 in Crockford's base 32, so that
 * ids sort by time and a range of ids is a range of time.
 */
export function firstIdAt(prefix: string, at: Date): string {
  return `${prefix}_${encodeTime(at.getTime())}${"0".repeat(RANDOM_CHARS)}`
}

/** When a Medusa id was made; null when it is no ULID of Medusa's form. */
export function timeOfId(id: string): Date | null {
  const match = /_([0-9A-HJKMNP-TV-Z]{10})[0-9A-HJKMNP-TV-Z]{16}$/.exec(id)
  if (!match) {
    return null
  }
  const ms = [...match[1]!].reduce((n, c) => n * 32 + CROCKFORD.indexOf(c), 0)
  return new Date(ms)
}
