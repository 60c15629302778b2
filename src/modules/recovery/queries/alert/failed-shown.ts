/** A message that could not be sent is shown as a problem for so long. */
export const FAILED_SHOWN_MS = 7 * 86_400_000
