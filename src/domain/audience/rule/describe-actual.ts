import { dateOf } from "./meets-condition"
import type { ProfileFacts } from "./profile-facts"
import { type Condition, FIELDS } from "./rule"

/**
 * What a person has where a condition asks for something else: a number with
 * its currency, a moment, a code. Null of nothing, and of what is no word.
 */
export function describeActual(
  { field }: Condition,
  facts: ProfileFacts
): string | null {
  switch (field) {
    case "cart_value":
      return facts.cart_value === null
        ? null
        : `${facts.cart_value} ${facts.cart_currency ?? ""}`.trim()
    case "spent":
      return (
        Object.entries(facts.spent ?? {})
          .map(([currency, amount]) => `${amount} ${currency}`)
          .join(", ") || null
      )
    case "cart_items":
      return facts.cart_items === null ? null : String(facts.cart_items)
    case "order_count":
      return String(facts.order_count)
    case "stage":
      return facts.cart_stage
    case "store":
      return facts.sales_channel_id
    case "currency":
      return facts.cart_currency
    case "country":
      return facts.country_code
    case "locale":
      return facts.locale
    case "segment":
      return facts.segment
    default:
      return FIELDS[field].kind === "date"
        ? (dateOf(field, facts)?.toISOString() ?? null)
        : null
  }
}
