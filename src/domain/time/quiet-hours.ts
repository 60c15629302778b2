import { remember } from "../memory/remember"
import { addMs } from "./duration"

/** Hours of the day in which nobody is written to; may pass midnight. */
export type QuietHours = {
  /** Minutes after midnight at which they begin. */
  from: number
  /** Minutes after midnight at which they end; not the same. */
  to: number
}

const DAY = 24 * 60

/** Minutes: some hours of each day must be left to write in. */
export const LONGEST_QUIET = 20 * 60
const MINUTE_MS = 60_000

/** Shorter than any step of a clock, and than what is left of a day. */
const STEP = 15

/** `"21:30"` as minutes after midnight; null for anything else. */
export function minutesOfDay(text: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? []
  return hours ? Number(hours) * 60 + Number(minutes) : null
}

/** Whether it is quiet somewhere, by the clocks there. */
export function isQuiet(
  at: Date,
  { from, to }: QuietHours,
  timeZone: string
): boolean {
  const minute = localMinute(at, timeZone)
  return from < to
    ? minute >= from && minute < to
    : minute >= from || minute < to
}

/**
 * The first minute, from `at` on, in which it is not quiet: `at` itself, or
 * when the quiet hours end by the clocks there, also on a day on which these
 * are changed. An hour that a clock skips is over at once; one that it shows
 * twice counts twice.
 */
export function quietUntil(
  at: Date,
  hours: QuietHours,
  timeZone: string
): Date {
  if (!isQuiet(at, hours, timeZone)) {
    return at
  }
  let calm = at
  let loud = addMs(fullMinute(at), STEP * MINUTE_MS)
  // A day and a changed clock; it ends long before.
  for (let i = 0; i < (2 * DAY) / STEP; i++) {
    if (!isQuiet(loud, hours, timeZone)) {
      break
    }
    calm = loud
    loud = addMs(loud, STEP * MINUTE_MS)
  }
  return firstLoud(fullMinute(calm), loud, hours, timeZone)
}

/** Between an instant that is quiet and one that is not, to the minute. */
function firstLoud(
  calm: Date,
  loud: Date,
  hours: QuietHours,
  timeZone: string
): Date {
  for (let at = addMs(calm, MINUTE_MS); at < loud; at = addMs(at, MINUTE_MS)) {
    if (!isQuiet(at, hours, timeZone)) {
      return at
    }
  }
  return loud
}

const fullMinute = (at: Date) =>
  new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS)

function localMinute(at: Date, timeZone: string): number {
  const parts = clock(timeZone).formatToParts(at)
  const read = (type: string) =>
    Number(parts.find((part) => part.type === type)?.value)
  return read("hour") * 60 + read("minute")
}

const clock = remember(
  (timeZone) =>
    new Intl.DateTimeFormat("en", {
      timeZone,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    })
)
