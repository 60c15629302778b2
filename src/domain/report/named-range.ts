import { shiftDay } from "./days"

/** Periods that have a name. The last one of days ends today. */
export const RANGES = ["7d", "30d", "90d", "this_month", "last_month"] as const

export type NamedRange = (typeof RANGES)[number]

/** The first and the last day of a named period, seen from `today`. */
export function daysOfRange(
  range: NamedRange,
  today: string
): { from: string; to: string } {
  const first = `${today.slice(0, 8)}01`
  switch (range) {
    case "this_month":
      return { from: first, to: today }
    case "last_month": {
      const to = shiftDay(first, -1)
      return { from: `${to.slice(0, 8)}01`, to }
    }
    default:
      return { from: shiftDay(today, 1 - Number.parseInt(range)), to: today }
  }
}
