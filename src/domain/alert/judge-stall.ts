import { latest } from "../time/duration"

const LEAST_MS = 15 * 60_000

export type StallFacts = {
  now: Date
  /** When the first touch that nothing holds up was due, if there is one. */
  oldestDue: Date | null
  lastSent: Date | null
  /** Since when it has looked like a stall, if it has. */
  suspectedSince: Date | null
  /** Since when ticks have come without a break. */
  watchedSince: Date
  /** How old the last tick may be; due work may be as old. */
  tickLimitMs: number
}

/**
 * Whether sending stands still: messages have been due for a quarter of an
 * hour, or for as long as ticks may be apart if that is longer, and in that
 * time none was sent.
 *
 * At first that is a suspicion. Work that is found late, after an outage or
 * when a sequence is resumed, is sent by the next tick; only when several
 * ticks in a row could have sent it and did not, sending has stalled.
 */
export function judgeStall(
  facts: StallFacts
): "moving" | "suspected" | "stalled" {
  const { now, oldestDue, lastSent, suspectedSince, tickLimitMs } = facts
  const limit = Math.max(LEAST_MS, tickLimitMs)
  const isOld = (date: Date, ms: number) => now.getTime() - date.getTime() >= ms
  if (!oldestDue || !isOld(oldestDue, limit)) {
    return "moving"
  }
  if (lastSent && !isOld(lastSent, limit)) {
    return "moving"
  }
  return suspectedSince &&
    isOld(latest(suspectedSince, facts.watchedSince), tickLimitMs)
    ? "stalled"
    : "suspected"
}
