/** Later facts about a touch. */
export const TOUCH_EVENT_KINDS = [
  "clicked",
  "restored",
  "unsubscribed",
  /** Its page for unsubscribing was looked at. */
  "viewed",
  "delivered",
  "bounced",
  "complained",
] as const

export type TouchEventKind = (typeof TOUCH_EVENT_KINDS)[number]
