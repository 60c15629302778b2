import { addMs } from "../time/duration"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Younger than / looked at again after. */
const PACE: [ageMs: number, afterMs: number][] = [
  // Its payment may be declined yet.
  [5 * MINUTE, MINUTE],
  [6 * HOUR, 10 * MINUTE],
  [2 * DAY, HOUR],
  [14 * DAY, 6 * HOUR],
  [90 * DAY, 2 * DAY],
]

/**
 * When an order is looked at again for what no event told of (Medusa's bulk
 * refund emits none): the older it is, the more rarely. Null once it is older
 * than 90 days: by then it is kept.
 */
export function nextLook(placedAt: Date, now: Date): Date | null {
  const age = now.getTime() - placedAt.getTime()
  const pace = PACE.find(([below]) => age < below)
  return pace ? addMs(now, pace[1]) : null
}
