import { addMs } from "../time/duration"

/**
 * Whether a cart that had its sequence may begin another: long after that
 * ended, and shopped on since, it is a new cart.
 *
 * @param ended when it ended; null: nothing may follow it
 */
export function isWrittenToAgain(
  ended: Date | null,
  input: { lastActivityAt: Date; writeAgainAfter: number; now: Date }
): boolean {
  const { lastActivityAt, writeAgainAfter, now } = input
  return (
    ended !== null &&
    ended < lastActivityAt &&
    addMs(ended, writeAgainAfter) < now
  )
}
