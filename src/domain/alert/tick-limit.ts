import { parseDuration } from "../time/duration"

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** However often it is scheduled, a tick this late is no trouble. */
const LEAST_MS = 5 * MINUTE_MS

/** So many ticks in a row must be missing. */
const TICKS = 3

/**
 * How old the last tick may be, in milliseconds, before something is wrong:
 * three times the longest pause of the schedule, at least five minutes.
 */
export function tickLimitMs(schedule: string): number {
  return Math.max(LEAST_MS, TICKS * longestPauseMs(schedule))
}

/**
 * The longest time between two ticks of a schedule, taken generously: a cron
 * expression that names hours pauses for a day, one that names weekdays for
 * a week, days for a month, months for a year. While the schedule is "off",
 * somebody else runs the ticks, hourly at the least.
 */
function longestPauseMs(schedule: string): number {
  const interval = parseDuration(schedule)
  if (interval) {
    return interval
  }
  const fields = schedule.split(" ")
  if (fields.length < 5) {
    return HOUR_MS
  }
  const [minute, hour, day, month, weekday] = fields.slice(-5)
  if (!isEvery(month)) {
    return 365 * DAY_MS
  }
  if (!isEvery(day)) {
    return 31 * DAY_MS
  }
  if (!isEvery(weekday)) {
    return 7 * DAY_MS
  }
  return isEvery(hour) ? minutesBetween(minute!) * MINUTE_MS : DAY_MS
}

const isEvery = (field: string | undefined) => field === "*" || field === "?"

function minutesBetween(field: string): number {
  const every = /^\*\/(\d+)$/.exec(field)
  return isEvery(field) ? 1 : every ? Number(every[1]) : 60
}
