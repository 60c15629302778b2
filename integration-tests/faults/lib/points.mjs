/** Where the worker can be killed, in the order of the protocol. */
export const POINTS = [
  "claim under way",
  "claimed",
  "gate passed",
  "code reserved",
  "promotion under way",
  "promotion created",
  "prepared",
  "sending under way",
  "sending",
  "before the provider",
  "accepted, not answered",
  "accepted",
  "before settling",
  "settling under way",
  "settled",
  "lease taken over",
]

/** Passed once a message rather than once a batch. */
const PER_MESSAGE = new Set([
  "before the provider",
  "accepted, not answered",
  "accepted",
])

/** A kill at this point, sooner or later in the worker's life. */
export function planAt(at, random) {
  return { at, after: 1 + random.below(PER_MESSAGE.has(at) ? 40 : 3) }
}

/** Points at which no scenario's kill happened. */
export function missedPoints(records) {
  const reached = new Set(
    records.flatMap(({ killed_at }) => Object.keys(killed_at))
  )
  return POINTS.filter((point) => !reached.has(point))
}
