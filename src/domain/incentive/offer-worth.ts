import { sumAmounts } from "../report/sum-amounts"
import type { ItemSnapshot } from "../tracking/cart-facts"
import type { DiscountTerms } from "./incentive-terms"

/** Delivery that was chosen already, in major units. */
export type ChosenDelivery = { amount: number; discount: number }

export type OfferWorth = {
  /**
   * What a discount takes off the goods, in major units; null for free
   * shipping, whose price is known only at the checkout.
   */
  saves: number | null
  /**
   * What the goods cost with it; null where other promotions are on the cart,
   * or for free shipping.
   */
  pays: number | null
}

/**
 * What an offer is worth on this cart, as Medusa computes it: of the lines
 * that may be discounted, after what other promotions have taken off them, and
 * never more than they cost. Null when it takes nothing off, so that it must
 * not be made.
 */
export function offerWorth(
  terms: DiscountTerms,
  items: ItemSnapshot[],
  delivery: ChosenDelivery[]
): OfferWorth | null {
  if (terms.target_type === "shipping_methods") {
    return takesOffDelivery(items, delivery)
      ? { saves: null, pays: null }
      : null
  }
  const cost = (item: ItemSnapshot) => item.quantity * item.unit_price
  const open = sumAmounts(
    items
      .filter(({ discountable }) => discountable)
      .map((item) => Math.max(cost(item) - item.discount, 0))
  )
  const saves = sumAmounts([
    terms.type === "percentage"
      ? (open * terms.value) / 100
      : Math.min(terms.value, open),
  ])
  if (saves <= 0) {
    return null
  }
  return {
    saves,
    pays: items.some(({ discount }) => discount > 0)
      ? null
      : sumAmounts([...items.map(cost), -saves]),
  }
}

/** Delivery that costs nothing, or that nothing needs, cannot be made free. */
function takesOffDelivery(
  items: ItemSnapshot[],
  delivery: ChosenDelivery[]
): boolean {
  return delivery.length > 0
    ? delivery.some(({ amount, discount }) => amount > discount)
    : items.some(({ requires_shipping }) => requires_shipping)
}
