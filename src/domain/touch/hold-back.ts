import { addMs } from "../time/duration"
import { type QuietHours, quietUntil } from "../time/quiet-hours"

/** Why a message waits although it is due. */
export type HoldReason = "recent_order" | "frequency_cap" | "quiet_hours"

export type Hold = { until: Date; reason: HoldReason }

export type HoldFacts = {
  now: Date
  /** Null where nobody is spared. */
  quietHours: QuietHours | null
  /** The shopper's, as far as it can be known. */
  timeZone: string
  /** At most so many messages to one person in a period. */
  cap: { most: number; withinMs: number } | null
  /** When this person was written to, of whatever sequence. */
  writtenAt: Date[]
  pauseAfterOrderMs: number
  /** When this person ordered last, if ever. */
  lastOrderAt: Date | null
}

/**
 * Until when a message to somebody waits, and why; null when it may go out
 * now. What holds it longest is the reason; the quiet hours at the end of
 * another hold count as well.
 */
export function holdBack(facts: HoldFacts): Hold | null {
  const { now, quietHours, timeZone } = facts
  const holds: Hold[] = []
  const add = (until: Date | null, reason: HoldReason) => {
    if (until && until > now) {
      holds.push({ until, reason })
    }
  }
  add(
    facts.lastOrderAt && addMs(facts.lastOrderAt, facts.pauseAfterOrderMs),
    "recent_order"
  )
  add(capUntil(facts), "frequency_cap")
  const longest = holds.sort((a, b) => +b.until - +a.until)[0] ?? null
  const from = longest?.until ?? now
  const until = quietHours ? quietUntil(from, quietHours, timeZone) : from
  if (until <= now) {
    return null
  }
  return { until, reason: longest?.reason ?? "quiet_hours" }
}

/** When the oldest of as many as are allowed is no longer in the period. */
function capUntil({ cap, writtenAt }: HoldFacts): Date | null {
  if (!cap) {
    return null
  }
  const newest = [...writtenAt].sort((a, b) => +b - +a)
  const oldest = newest[cap.most - 1]
  return oldest ? addMs(oldest, cap.withinMs) : null
}
