/** What is noted the moment it happens, in the order of a story. */
export const FACT_KINDS = [
  "cart_abandoned",
  /** Something of an abandoned cart that counts is another now. */
  "cart_changed",
  "message_sent",
  /** By a person: a machine's hits are no facts. */
  "message_opened",
  "message_clicked",
  /** A hit that was told of before is a machine's, or a person's again. */
  "hit_changed",
  /** The shopper has the cart back. */
  "cart_restored",
  "cart_recovered",
  /** What is credited, or what it is worth, is another now. */
  "recovery_changed",
  "unsubscribed",
] as const

export type FactKind = (typeof FACT_KINDS)[number]
