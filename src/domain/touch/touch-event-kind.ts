/** Later facts about a touch. */
export const TOUCH_EVENT_KINDS = [
  "clicked",
  /** The link that no person sees was followed. */
  "trapped",
  /** Its picture was fetched. */
  "opened",
  "restored",
  /** The shop asked for the cart with its link, and gave none back. */
  "asked",
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
