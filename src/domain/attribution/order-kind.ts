/**
 * `checkout`: its cart was checked out. `draft`: staff made it of a draft.
 * `direct`: anything else, such as a renewal, an import, a till.
 */
export const ORDER_KINDS = ["checkout", "direct", "draft"] as const

export type OrderKind = (typeof ORDER_KINDS)[number]

/** An order and the completion of its cart are one act; a renewal is not. */
const ONE_ACT_MS = 12 * 3_600_000

/**
 * What an order is. Only a checkout can win a cart back: whatever else bears a
 * person's name was not brought about by a message. An order of a cart that
 * had been completed long before is a renewal.
 */
export function orderKind(order: {
  /** It is a draft, or was one when it was seen first. */
  draft: boolean
  cart_id: string | null
  cartCompletedAt: Date | null
  createdAt: Date
}): OrderKind {
  if (order.draft) {
    return "draft"
  }
  const { cartCompletedAt, createdAt } = order
  const renewed =
    cartCompletedAt !== null &&
    createdAt.getTime() - cartCompletedAt.getTime() > ONE_ACT_MS
  return order.cart_id && !renewed ? "checkout" : "direct"
}
