import { attention, notKnown, ok, type Verdict } from "./verdict"

/**
 * From when on mailbox providers take a share of messages amiss. Complaints:
 * Gmail and Yahoo ask to stay under 0.1 %, and refuse from 0.3 % on. Bounces:
 * what sending providers warn of, and pause for.
 */
export const SHARE_LIMITS = {
  complaints: { good: 0.001, most: 0.003 },
  bounces: { good: 0.02, most: 0.05 },
} as const

/** With fewer messages one report would weigh too much. */
const LEAST = { complaints: 1_000, bounces: 100 }

/** So many are no accident, however few messages there were. */
const NO_ACCIDENT = 3

/** How the share of a kind of report among sent messages is to be taken. */
export function judgeShare(
  kind: keyof typeof SHARE_LIMITS,
  { count, sent }: { count: number; sent: number }
): Verdict {
  const { good, most } = SHARE_LIMITS[kind]
  const share = sent > 0 ? count / sent : 0
  const params = { count, sent, share, good, most }
  const isClear = count >= NO_ACCIDENT && share >= most
  if (sent < LEAST[kind] && !isClear) {
    return notKnown("too_few", params)
  }
  if (share >= most) {
    return attention("over_limit", params)
  }
  return share >= good ? attention("above_good", params) : ok("ok", params)
}
