import type { CartDetails } from "./cart-details"
import type { CartFacts } from "./cart-facts"

/** A cart as a message showed it: enough to make it anew. */
export type CartSnapshot = Pick<
  CartFacts,
  | "items"
  | "currency_code"
  | "region_id"
  | "sales_channel_id"
  | "customer_id"
  | "locale"
> &
  Pick<
    CartDetails,
    "metadata" | "shipping_address" | "billing_address" | "promo_codes"
  >

/** Keeps of a cart what makes it up, and nothing of who has it when. */
export function toSnapshot(
  cart: CartFacts,
  details: CartDetails
): CartSnapshot {
  return {
    items: cart.items,
    currency_code: cart.currency_code,
    region_id: cart.region_id,
    sales_channel_id: cart.sales_channel_id,
    customer_id: cart.customer_id,
    locale: cart.locale,
    metadata: details.metadata,
    shipping_address: details.shipping_address,
    billing_address: details.billing_address,
    promo_codes: details.promo_codes,
  }
}
