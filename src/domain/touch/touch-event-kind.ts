/** Later facts about a touch. */
export const TOUCH_EVENT_KINDS = [
  "clicked",
  "opened",
  "restored",
  "unsubscribed",
  /** Its person took that back. */
  "resubscribed",
  /** No more about this cart. */
  "declined",
  /** Anything else was changed on its page of preferences. */
  "preferences",
  /** Its page for unsubscribing, or of preferences, was looked at. */
  "viewed",
  "delivered",
  "bounced",
  "complained",
] as const

export type TouchEventKind = (typeof TOUCH_EVENT_KINDS)[number]
