/** What is known of a handing-over. Null, in its row: nothing. */
export const ATTEMPT_OUTCOMES = [
  /** Nothing was put on the wire after all. */
  "untried",
  /** Nobody knows whether the provider took it. */
  "uncertain",
  /** Not taken. */
  "refused",
  /** Taken: whatever is heard later, it may be in somebody's inbox. */
  "accepted",
] as const

export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number]
