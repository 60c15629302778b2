import { isHashed } from "./hash-identifier"

const EARLIEST_YEAR = 1800

/**
 * Meta: YYYYMMDD of the first three numbers. The one over 31 is the year; of
 * the other two the first is the month unless it is over 12. Eight digits in a
 * row are believed (facebook/capi-param-builder, dobUtil). `thisYear`: nobody
 * is born later than in the next one.
 */
export function normalizeBirthDate(
  input: string,
  thisYear?: number
): string | null {
  const trimmed = input.trim()
  if (isHashed(trimmed)) {
    return trimmed.toLowerCase()
  }
  const groups = trimmed.match(/\d+/g) ?? []
  if (groups.length === 1 && groups[0]!.length === 8) {
    return groups[0]!
  }
  if (groups.length < 3) {
    return null
  }
  const [year, month, day] = inOrder(groups.slice(0, 3).map(Number))
  const latest = thisYear === undefined ? 9999 : thisYear + 1
  return isBetween(EARLIEST_YEAR, year, latest) &&
    isBetween(1, month, 12) &&
    isBetween(1, day, 31)
    ? [year, pad(month), pad(day)].join("")
    : null
}

/** Year, month, day. */
function inOrder(numbers: number[]): [number, number, number] {
  const [a, b, c] = numbers as [number, number, number]
  return a > 31
    ? [a, ...monthFirst(b, c, b > 12)]
    : b > 31
      ? [b, ...monthFirst(a, c, c <= 12)]
      : [c, ...monthFirst(a, b, a > 12)]
}

function monthFirst(a: number, b: number, turn: boolean): [number, number] {
  return turn ? [b, a] : [a, b]
}

function isBetween(least: number, number: number, most: number): boolean {
  return number >= least && number <= most
}

function pad(number: number): string {
  return String(number).padStart(2, "0")
}
