import type { Segment } from "../rfm"
import type { Stage } from "../../tracking/stage"

/** What a rule may ask of a person: their row, and what Medusa knows. */
export type ProfileFacts = {
  country_code: string | null
  locale: string | null
  cart_status: "active" | "abandoned" | "completed" | "empty" | null
  cart_stage: Stage | null
  cart_value: number | null
  cart_currency: string | null
  cart_items: number | null
  cart_products: readonly string[] | null
  sales_channel_id: string | null
  abandoned_at: Date | null
  last_activity_at: Date | null
  order_count: number
  last_order_at: Date | null
  /** By currency, in major units. */
  spent: Readonly<Record<string, number>> | null
  segment: Segment | null
  messaged_at: Date | null
  clicked_at: Date | null
  recovered_at: Date | null
  code_until: Date | null
  /** The ids of the groups that their account is in. */
  customer_groups: readonly string[]
}
