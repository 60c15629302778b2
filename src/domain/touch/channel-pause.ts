import { addMs, latest } from "../time/duration"

/**
 * How a channel stands with its provider: since when all its messages wait, or
 * how often one answer has come in a row.
 */
export type ChannelState = {
  /** What the last failures in a row have in common. */
  fault: string | null
  streak: number
  /** When the last of them came. */
  streak_at: Date | null
  /** So many in a row are taken for the sender's trouble. */
  needed: number
  /** 0 while messages go out; else how often in a row it was refused. */
  level: number
  /** Since when pauses have followed one another: see `pause`. */
  paused_since: Date | null
  /** When one message tries again. */
  paused_until: Date | null
  /** When the last pause ended. */
  reopened_at: Date | null
  /** The provider's words. */
  reason: string | null
}

export type ChannelFault = {
  /** From `sameAnswer`. */
  fault: string
  reason: string
  /** The provider says itself that it is about the sender. */
  certain: boolean
  at: Date
  /** It hit the message that was to find out whether the trouble is over. */
  probe: boolean
  /** A message was accepted since the last of these failures. */
  acceptedSince: boolean
  /** It met the trouble before, and others got through meanwhile. */
  suspect: boolean
  /** It is this message's own: it was refused so before, on its own account. */
  ownTrouble: boolean
}

const MINUTE_MS = 60_000

/** How long the channel waits for its first, second … try. */
export const PAUSES_MS = [1, 5, 15, 60].map((minutes) => minutes * MINUTE_MS)

/** The same answer so often in a row is about whoever sends. */
export const FIRST_NEEDED = 3

/**
 * A message that is refused while others get through may have the trouble for
 * itself; so it is the next one's refusal that tells. With a limit for the
 * hour, it comes at once.
 */
const SUSPECT_NEEDED = 2

/** An answer that turned out to be the recipients' takes more each time. */
const NEEDED_FACTOR = 3
const MOST_NEEDED = 1000

/**
 * The channel after a failure that is, or may be, no message's own fault:
 * paused at once when the provider says so, or when one answer comes several
 * times in a row with no success between; after each failed try for longer.
 * Failures of what was on the wire already do not make it longer.
 *
 * @param graceMs how late a message may usually be
 */
export function afterFault(
  known: ChannelState,
  failure: ChannelFault,
  graceMs: number
): ChannelState {
  const { fault, at, probe, acceptedSince, ownTrouble, suspect } = failure
  if (known.level > 0) {
    return probe ? pause(known, failure, graceMs) : known
  }
  if (ownTrouble) {
    return known
  }
  const same = known.fault === fault
  const streak = same && !acceptedSince ? known.streak + 1 : 1
  const needed = same ? known.needed : FIRST_NEEDED
  const next = { ...known, fault, streak, streak_at: at, needed }
  const enough = failure.certain ? (suspect ? SUSPECT_NEEDED : 1) : needed
  return streak >= enough ? pause(next, failure, graceMs) : next
}

/**
 * What an earlier pause held up has its whole grace from that pause's end. A
 * pause that begins before goes on with the earlier one: with a limit for the
 * hour, the last in the row of those that wait meet many.
 */
function pause(
  known: ChannelState,
  { reason, at }: ChannelFault,
  graceMs: number
): ChannelState {
  const level = known.level + 1
  const ms = PAUSES_MS[Math.min(level, PAUSES_MS.length) - 1]!
  const { reopened_at } = known
  const goesOn =
    known.level > 0 || (reopened_at && addMs(reopened_at, graceMs) >= at)
  return {
    ...known,
    level,
    reason,
    paused_since: goesOn ? known.paused_since : at,
    paused_until: addMs(at, ms),
    reopened_at: null,
  }
}

/**
 * The channel after a message got through. When the very first try did, and
 * only repetition had told of trouble, it may have been the recipients' after
 * all: next time that answer must come more often.
 */
export function afterSuccess(known: ChannelState, at: Date): ChannelState {
  if (known.level === 0) {
    return known
  }
  const needed =
    known.level === 1
      ? Math.min(known.needed * NEEDED_FACTOR, MOST_NEEDED)
      : known.needed
  return {
    ...known,
    level: 0,
    streak: 0,
    needed,
    paused_until: null,
    reopened_at: at,
  }
}

/** The sender's own trouble makes no message older than this. */
const LONGEST_HOLD_MS = 3 * 24 * 60 * MINUTE_MS

/**
 * How late a message may be that was due at `dueAt`. One that a pause kept
 * from going out in its time has that time anew from the pause's end, up to
 * three days in all: a trouble of the sender's costs no message before.
 *
 * @param dueAt stays what it is while pauses hold the message up
 */
export function graceWithPause(
  graceMs: number,
  dueAt: Date,
  { paused_since, reopened_at }: ChannelState,
  now: Date
): number {
  const end = reopened_at ?? now
  const held =
    paused_since && dueAt <= end && addMs(dueAt, graceMs) >= paused_since
  if (!held) {
    return graceMs
  }
  const lateMs = latest(end, dueAt).getTime() - dueAt.getTime() + graceMs
  return Math.min(lateMs, Math.max(graceMs, LONGEST_HOLD_MS))
}
