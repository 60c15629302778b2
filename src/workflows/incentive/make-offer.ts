import {
  type DiscountTerms,
  discountTerms,
  type StepIncentive,
} from "../../domain/incentive/incentive-terms"
import {
  type ChosenDelivery,
  type OfferWorth,
  offerWorth,
} from "../../domain/incentive/offer-worth"
import type { SkipReason } from "../../domain/touch/touch-state"
import type { ItemSnapshot } from "../../domain/tracking/cart-facts"

/** The discount a message carries, and what it is worth on its cart. */
export type Offer = { terms: DiscountTerms; worth: OfferWorth }

/** A step's offer for a cart, null for a step without one, or why it can't be made. */
export function makeOffer(
  incentive: StepIncentive | null,
  cart: {
    currency: string
    offered: ItemSnapshot[]
    delivery: ChosenDelivery[]
  }
): Offer | null | SkipReason {
  if (!incentive) {
    return null
  }
  const terms = discountTerms(incentive, cart.currency)
  if (!terms) {
    return "currency_without_amount"
  }
  const worth = offerWorth(terms, cart.offered, cart.delivery)
  return worth ? { terms, worth } : "offer_worth_nothing"
}
