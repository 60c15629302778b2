import type { ItemSnapshot } from "../tracking/cart-facts"

/** Something the shopper must know about a line that came back. */
export type LineNotice = {
  type: "sold_out" | "unavailable" | "price_increased"
  title: string
  old_price: number | null
  new_price: number | null
}

export type LineNow = {
  /** The product or variant is still sold in this shop. */
  available: boolean
  /** Pieces that can be bought; null when it is not counted. */
  stock: number | null
  /** Major units; null when there is no price in this currency. */
  unit_price: number | null
}

/**
 * What changed to the worse since the cart was abandoned: lines that can no
 * longer be bought, that are sold out, or that cost more. A lower price needs
 * no warning.
 *
 * @param now the state of each variant by its id
 */
export function lineNotices(
  items: ItemSnapshot[],
  now: Map<string, LineNow>
): LineNotice[] {
  return items.flatMap((item): LineNotice[] => {
    const line = item.variant_id ? now.get(item.variant_id) : undefined
    const notice = { title: item.title, old_price: null, new_price: null }
    if (!line?.available || line.unit_price === null) {
      return [{ ...notice, type: "unavailable" }]
    }
    if (line.stock !== null && line.stock < item.quantity) {
      return [{ ...notice, type: "sold_out" }]
    }
    if (line.unit_price > item.unit_price) {
      return [
        {
          type: "price_increased",
          title: item.title,
          old_price: item.unit_price,
          new_price: line.unit_price,
        },
      ]
    }
    return []
  })
}

/** Whether a line can be put into a new cart as it was. */
export function isBuyable(item: ItemSnapshot, now: Map<string, LineNow>) {
  const line = item.variant_id ? now.get(item.variant_id) : undefined
  return Boolean(
    line?.available &&
    line.unit_price !== null &&
    (line.stock === null || line.stock >= item.quantity)
  )
}
