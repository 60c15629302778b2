import type { CartFacts } from "../cart-facts"

/** A guest's open cart with one mug in it, for tests. */
export const EXAMPLE_CART: CartFacts = {
  cart_id: "cart_1",
  customer_id: null,
  first_name: null,
  last_name: null,
  country_code: null,
  locale: null,
  currency_code: "eur",
  region_id: null,
  sales_channel_id: null,
  email: "a@b.co",
  hasShippingAddress: false,
  hasShippingMethod: false,
  hasPaymentSession: false,
  completedAt: null,
  items: [
    {
      variant_id: "v",
      product_id: "p",
      title: "Mug",
      variant_title: null,
      thumbnail: null,
      quantity: 1,
      unit_price: 5,
    },
  ],
  touchedAt: [],
}
