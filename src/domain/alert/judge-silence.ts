import { latest } from "../time/duration"

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** So much of a shop's life is looked at, and kept. */
export const SILENCE_HISTORY_MS = 28 * DAY_MS

/** Two weekends at least, before anything is called usual. */
const LEAST_HISTORY_MS = 14 * DAY_MS

/** So many hours with life in them, at least. */
const LEAST_HOURS = 10

/** However busy a shop is, a shorter silence is none. */
export const SHORTEST_SILENCE_MS = 6 * HOUR_MS

/** Much longer than usual. */
const FACTOR = 2

export type SilenceFacts = {
  now: Date
  /** Beginnings of the full hours in which something was seen, ascending. */
  hours: Date[]
  /** Since when ticks have come without a break. */
  watchedSince: Date
  /** When the alert was opened that is open. */
  openedAt: Date | null
}

export type Silence = {
  since: Date
  /** The longest pause that is usual, in milliseconds. */
  usualMs: number
}

/**
 * Whether a shop has been silent for much longer than is usual in it: twice
 * the longest pause of the last four weeks that has come about twice, and
 * six hours at least. Nights and weekends come about twice; a single outage
 * does not, and so does not become usual.
 *
 * Why twice: where orders come at random, with pauses of `m` on average, the
 * second longest of ten pauses is about `1.9 m`, and one in fifty pauses is
 * longer than twice of that (`e^-3.9`); of a hundred it is `4.2 m`, and one
 * in 4,000 is longer.
 *
 * Not judged before two weeks have been seen. Only the time in which ticks
 * came counts. A silence that is open ends with the next thing seen, even if
 * what was usual is forgotten meanwhile.
 */
export function judgeSilence(facts: SilenceFacts): Silence | null {
  const { now, hours, openedAt } = facts
  const last = hours.at(-1)
  const since = last && new Date(last.getTime() + HOUR_MS)
  if (openedAt && (!since || since <= openedAt)) {
    return { since: since ?? openedAt, usualMs: usualPauseMs(hours) }
  }
  if (
    !since ||
    hours.length < LEAST_HOURS ||
    now.getTime() - hours[0]!.getTime() < LEAST_HISTORY_MS
  ) {
    return null
  }
  const usualMs = usualPauseMs(hours)
  const silentMs = now.getTime() - latest(since, facts.watchedSince).getTime()
  return silentMs >= Math.max(SHORTEST_SILENCE_MS, FACTOR * usualMs)
    ? { since, usualMs }
    : null
}

/** The second longest of the pauses between hours with life in them. */
function usualPauseMs(hours: Date[]): number {
  const pauses = hours
    .slice(1)
    .map((hour, i) => hour.getTime() - hours[i]!.getTime() - HOUR_MS)
    .sort((a, b) => b - a)
  return pauses[1] ?? 0
}
