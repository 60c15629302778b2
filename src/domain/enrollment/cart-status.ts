/** Where an abandoned cart stands, as one word for lists and filters. In the
 *  order that `recovery_grams` has them in. */
export const CART_STATUSES = [
  "in_sequence",
  /** Its person is not written to, so as to compare with them. */
  "held_out",
  "recovered",
  "purchased",
  "not_recovered",
  "unsubscribed",
  "emptied",
  /** By an admin. */
  "stopped",
  "unreachable",
  /** No person's cart. */
  "robot",
] as const

export type AbandonedCartStatus = (typeof CART_STATUSES)[number]
