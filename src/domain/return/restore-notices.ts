import type { Allotment } from "../tracking/allot-stock"

/** Something the shopper must know about a line that came back. */
export type LineNotice = {
  type: "sold_out" | "fewer_left" | "unavailable" | "price_increased"
  title: string
  /** Pieces that can be had, for `fewer_left`. */
  quantity: number | null
  old_price: number | null
  new_price: number | null
}

/**
 * What changed to the worse with a cart's lines: those that can no longer be
 * bought, or not in full, and those that cost more than the message said. A
 * lower price needs no warning.
 *
 * @param prices today's price of a line in the cart's own context, by line id;
 *   a line without one is not judged by its price
 */
export function lineNotices(
  allotments: Allotment[],
  prices: ReadonlyMap<string, number>
): LineNotice[] {
  return allotments.flatMap(({ item, quantity, sold }): LineNotice[] => {
    const notice = {
      title: item.title,
      quantity: null,
      old_price: null,
      new_price: null,
    }
    if (!sold) {
      return [{ ...notice, type: "unavailable" }]
    }
    if (quantity === 0) {
      return [{ ...notice, type: "sold_out" }]
    }
    const price = item.custom_price ? undefined : prices.get(item.line_id)
    return [
      ...(quantity < item.quantity
        ? [{ ...notice, type: "fewer_left" as const, quantity }]
        : []),
      ...(price !== undefined && price > item.unit_price
        ? [
            {
              ...notice,
              type: "price_increased" as const,
              old_price: item.unit_price,
              new_price: price,
            },
          ]
        : []),
    ]
  })
}
