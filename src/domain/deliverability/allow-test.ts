import { addMs } from "../time/duration"

/** Enough to try things out, and too few to write to people by it. */
const MOST = 10

const WITHIN_MS = 3_600_000

/**
 * Takes one more test message into account: the times of those of the last
 * hour with it, or when the next one may go out.
 *
 * @param sent times as ISO 8601, parted by commas
 */
export function allowTest(
  sent: string | null,
  now: Date
): { sent: string } | { notBefore: Date } {
  const recent = (sent ?? "")
    .split(",")
    .map((time) => Date.parse(time))
    .filter((time) => time > now.getTime() - WITHIN_MS)
    .sort((a, b) => a - b)
  if (recent.length >= MOST) {
    return { notBefore: addMs(new Date(recent.at(-MOST)!), WITHIN_MS) }
  }
  const times = [...recent, now.getTime()]
  return { sent: times.map((time) => new Date(time).toISOString()).join(",") }
}
