const UNIT_MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** The form a duration must have, to be quoted in error messages. */
export const DURATION_HINT =
  'a whole number and a unit, such as "30s", "90m", "1h" or "2d"'

/** A duration this long overflows nothing and is surely a typing mistake. */
const LONGEST_MS = 365 * UNIT_MS.d

/** Nothing is kept for longer than three years. */
export const LONGEST_KEPT_MS = 3 * LONGEST_MS

/**
 * Milliseconds of a duration written as an operator writes it: a whole number
 * of `s`, `m`, `h` or `d`. Null for anything else, for zero and for more than
 * a year, so that the caller can name the option that is wrong.
 */
export function parseDuration(
  text: string,
  longestMs = LONGEST_MS
): number | null {
  const match = /^(\d{1,9})([smhd])$/.exec(text)
  if (!match) {
    return null
  }
  const ms = Number(match[1]) * UNIT_MS[match[2] as keyof typeof UNIT_MS]
  return ms > 0 && ms <= longestMs ? ms : null
}

/**
 * Milliseconds of a duration that was checked when it was stored.
 * @throws Error naming the text when it is not a duration after all.
 */
export function durationMs(text: string): number {
  const ms = parseDuration(text)
  if (ms === null) {
    throw new Error(`"${text}" is no duration: write ${DURATION_HINT}.`)
  }
  return ms
}

/** The instant `ms` milliseconds after `from`; negative goes back. */
export function addMs(from: Date, ms: number): Date {
  return new Date(from.getTime() + ms)
}

/** The later of the given instants; at least one must be given. */
export function latest(first: Date, ...others: Date[]): Date {
  return others.reduce((a, b) => (b > a ? b : a), first)
}
