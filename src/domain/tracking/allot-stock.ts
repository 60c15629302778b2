import type { ItemSnapshot } from "./cart-facts"

/** What can be bought of a variant in a cart's sales channel, now. */
export type VariantNow = {
  /** The variant is there, published and sold in the cart's channel. */
  sold: boolean
  /** Pieces that can be bought; null when they are not counted. */
  stock: number | null
}

/** A line, and how much of it can be bought. */
export type Allotment = {
  item: ItemSnapshot
  /** From 0 to the line's own quantity. */
  quantity: number
  sold: boolean
}

/**
 * How much of each line can be bought now. Lines of one variant share its
 * stock, the first first. A line of no variant is the shop's own and is always
 * there. A variant that `now` does not know is not sold any more.
 */
export function allotStock(
  items: ItemSnapshot[],
  now: ReadonlyMap<string, VariantNow>
): Allotment[] {
  const left = new Map<string, number>()
  return items.map((item) => {
    if (!item.variant_id) {
      return { item, quantity: item.quantity, sold: true }
    }
    const variant = now.get(item.variant_id)
    if (!variant?.sold) {
      return { item, quantity: 0, sold: false }
    }
    if (variant.stock === null) {
      return { item, quantity: item.quantity, sold: true }
    }
    const there = left.get(item.variant_id) ?? Math.max(variant.stock, 0)
    const quantity = Math.min(item.quantity, Math.floor(there))
    left.set(item.variant_id, there - quantity)
    return { item, quantity, sold: true }
  })
}

/**
 * The lines that can be bought, each with the quantity that can, and the share
 * of its discount that falls to that.
 */
export function buyable(allotments: Allotment[]): ItemSnapshot[] {
  return allotments.flatMap(({ item, quantity }) =>
    quantity > 0
      ? [
          {
            ...item,
            quantity,
            discount: (item.discount * quantity) / item.quantity,
          },
        ]
      : []
  )
}

/** Lines that Medusa refused by their ids can't be bought, whatever is there. */
export function withoutRefused(
  allotments: Allotment[],
  refused: ReadonlySet<string>
): Allotment[] {
  return allotments.map((one) =>
    refused.has(one.item.line_id) ? { ...one, quantity: 0, sold: false } : one
  )
}
