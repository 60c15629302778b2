/** `archived`: kept for its figures, and nobody is enrolled any more. */
export const SEQUENCE_STATUSES = [
  "draft",
  "active",
  "paused",
  "archived",
] as const

export type SequenceStatus = (typeof SEQUENCE_STATUSES)[number]
