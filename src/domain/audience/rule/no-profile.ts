import type { ProfileFacts } from "./profile-facts"

/** Of somebody of whom nothing is known yet. */
export const NO_PROFILE: ProfileFacts = {
  country_code: null,
  locale: null,
  cart_status: null,
  cart_stage: null,
  cart_value: null,
  cart_currency: null,
  cart_items: null,
  cart_products: null,
  sales_channel_id: null,
  abandoned_at: null,
  last_activity_at: null,
  order_count: 0,
  last_order_at: null,
  spent: null,
  segment: null,
  messaged_at: null,
  clicked_at: null,
  recovered_at: null,
  code_until: null,
  customer_groups: [],
}
