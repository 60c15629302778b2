/** What became of a message that was given to the provider. */
export type Delivery =
  | { kind: "accepted"; messageId: string | null }
  /** Not accepted; worth another try, not before the provider's own wish. */
  | { kind: "temporary"; error: string; retryAfterMs?: number }
  /** Not accepted, and never will be. */
  | { kind: "refused"; error: string }
  /** It may or may not have been accepted. */
  | { kind: "ambiguous"; error: string }
