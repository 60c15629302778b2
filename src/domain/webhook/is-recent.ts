/** How far a signed time may lie from now, both ways. */
export const TOLERANCE_MS = 5 * 60_000

/** Whether a time in seconds since 1970, as a header has it, is of now. */
export function isRecent(
  seconds: string,
  now: Date,
  toleranceMs = TOLERANCE_MS
): boolean {
  return (
    /^\d{9,11}$/.test(seconds) &&
    Math.abs(Number(seconds) * 1_000 - now.getTime()) <= toleranceMs
  )
}
