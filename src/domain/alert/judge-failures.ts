/** What became of messages in a stretch of time. */
export type FailureWindow = {
  name: "hour" | "day"
  /** Failed, uncertain, or waiting for another try after a failure. */
  troubled: number
  sent: number
}

/**
 * So many troubled ones make an alarm, by the length of the window. If one
 * in twenty fails as a rule, ten of up to fifty do by chance about once in
 * six thousand hours, and five of up to twenty-five about once in 140 days.
 * The day is for shops that send a few messages a day.
 */
const LEAST = { hour: 10, day: 5 } as const

/**
 * No smaller share is an alarm, whatever is usual. Amazon SES may pause an
 * account at half of it: docs.aws.amazon.com/ses/latest/dg/reputationdashboard-bounce-rate.html
 */
const LEAST_SHARE = 0.2

/** A jump is this many times the usual share. */
const JUMP = 3

/** An open alert ends at half of what opened it, so that it does not flap. */
const EASE = 0.5

/**
 * The smallest share that can be a jump.
 *
 * @param open an alert of it is open
 */
export const smallestJump = (open: boolean) => LEAST_SHARE * (open ? EASE : 1)

/**
 * The first window that may show a jump of the failure rate, before one looks
 * up what is usual.
 *
 * @param open an alert of it is open
 */
export function suspectFailures(
  windows: FailureWindow[],
  open: boolean
): FailureWindow | null {
  const ease = open ? EASE : 1
  return (
    windows.find(
      (window) =>
        window.troubled >= LEAST[window.name] * ease &&
        shareOf(window) >= smallestJump(open)
    ) ?? null
  )
}

/**
 * Whether the failure rate has jumped: to three times what was usual in the
 * week before, or, where failing is so usual that there is no such share,
 * halfway to everything. A suspected window is given.
 */
export function isFailureJump(
  window: FailureWindow,
  usualShare: number,
  open: boolean
): boolean {
  const limit = Math.max(
    LEAST_SHARE,
    Math.min(JUMP * usualShare, (1 + usualShare) / 2)
  )
  return shareOf(window) >= limit * (open ? EASE : 1)
}

/** The part of the attempts that did not succeed, from 0 to 1. */
export function shareOf({ troubled, sent }: Omit<FailureWindow, "name">) {
  return troubled ? troubled / (troubled + sent) : 0
}
