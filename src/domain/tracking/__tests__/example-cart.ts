import type { CartFacts } from "../cart-facts"
import { exampleItem } from "./example-item"

/** A guest's open cart with one mug in it, for tests. */
export const EXAMPLE_CART: CartFacts = {
  cart_id: "cart_1",
  customer_id: null,
  account: null,
  first_name: null,
  last_name: null,
  country_code: null,
  province: null,
  street: null,
  postal_code: null,
  phone: null,
  locale: null,
  currency_code: "eur",
  region_id: null,
  sales_channel_id: null,
  email: "a@b.co",
  hasShippingAddress: false,
  hasShippingMethod: false,
  hasPaymentSession: false,
  completedAt: null,
  items: [exampleItem({ quantity: 1, unit_price: 5 })],
  touchedAt: [],
}
