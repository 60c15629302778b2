import type { ProfileFacts } from "./profile-facts"
import { type Condition, FIELDS, type FieldName } from "./rule"
import type { RuleContext } from "./rule-context"
import { CHECKOUT_STAGES, DAY_MS, NOT } from "./rule-terms"
import { wordsOf } from "./expand-rule"

/**
 * Whether a person meets one condition that asks nothing of other audiences.
 * The twin of `queries/audience/compile-condition.ts`.
 */
export function meetsCondition(
  condition: Condition,
  facts: ProfileFacts,
  context: RuleContext
): boolean {
  const { operator } = condition
  const isNot = Object.hasOwn(NOT, operator)
  const plain = isNot
    ? { ...condition, operator: NOT[operator as keyof typeof NOT] }
    : condition
  return meets(plain, facts, context) !== isNot
}

function meets(
  { field, operator, value }: Condition,
  facts: ProfileFacts,
  context: RuleContext
): boolean {
  switch (FIELDS[field].kind) {
    case "amount": {
      const { amount, currency_code } = value as {
        amount: number
        currency_code: string
      }
      return compare(operator, amountOf(field, facts, currency_code), amount)
    }
    case "number":
      return compare(
        operator,
        field === "cart_items" ? facts.cart_items : facts.order_count,
        (value as { number: number }).number
      )
    case "date": {
      const at = dateOf(field, facts)
      if (operator === "ever") {
        return at !== null
      }
      const { days } = value as { days: number }
      return (
        at !== null && at.getTime() >= context.now.getTime() - days * DAY_MS
      )
    }
    case "flag":
      return hasFlag(field, facts, context)
    case "choice":
      return isOneOf(field, wordsOf(value), facts, context)
    case "set": {
      const has = (word: string) => hasWord(field, word, facts, context)
      return operator === "has_all_of"
        ? wordsOf(value).every(has)
        : wordsOf(value).some(has)
    }
  }
}

function compare(
  operator: string,
  actual: number | null,
  wanted: number
): boolean {
  if (actual === null) {
    return false
  }
  return operator === "at_least"
    ? actual >= wanted
    : operator === "at_most"
      ? actual <= wanted
      : actual === wanted
}

function amountOf(
  field: FieldName,
  { cart_currency, cart_value, spent }: ProfileFacts,
  currency: string
): number | null {
  if (field === "spent") {
    return spent && Object.hasOwn(spent, currency) ? spent[currency]! : null
  }
  return cart_currency === currency ? cart_value : null
}

export function dateOf(field: FieldName, facts: ProfileFacts): Date | null {
  switch (field) {
    case "abandoned":
      return facts.abandoned_at
    case "last_activity":
      return facts.last_activity_at
    case "last_order":
      return facts.last_order_at
    case "messaged":
      return facts.messaged_at
    case "clicked":
      return facts.clicked_at
    default:
      return facts.recovered_at
  }
}

function hasFlag(
  field: FieldName,
  facts: ProfileFacts,
  context: RuleContext
): boolean {
  switch (field) {
    case "open_cart":
      return hasOpenCart(facts)
    case "high_value":
      return isDear(facts, context)
    default:
      return facts.code_until !== null && facts.code_until > context.now
  }
}

function hasOpenCart(facts: ProfileFacts): boolean {
  const { cart_status, cart_items, abandoned_at, last_order_at } = facts
  return (
    (cart_status === "active" || cart_status === "abandoned") &&
    (cart_items ?? 0) > 0 &&
    abandoned_at !== null &&
    (last_order_at === null || last_order_at < abandoned_at)
  )
}

function isOneOf(
  field: FieldName,
  words: readonly string[],
  facts: ProfileFacts,
  context: RuleContext
): boolean {
  switch (field) {
    case "temperature":
      return words.includes("hot") && isHot(facts, context)
    case "stage":
      return words.some((word) => word === facts.cart_stage)
    case "store":
      return words.some((word) => word === facts.sales_channel_id)
    case "currency":
      return words.some((word) => word === facts.cart_currency)
    case "country":
      return words.some((word) => word === facts.country_code?.toLowerCase())
    case "locale": {
      const locale = facts.locale?.toLowerCase().replaceAll("_", "-")
      return words.some(
        (word) => locale === word || locale?.startsWith(`${word}-`)
      )
    }
    default:
      return words.some((word) => word === facts.segment)
  }
}

function isHot(facts: ProfileFacts, context: RuleContext): boolean {
  const { cart_stage } = facts
  return (
    (cart_stage !== null && CHECKOUT_STAGES.includes(cart_stage)) ||
    isDear(facts, context)
  )
}

function isDear(
  { cart_value, cart_currency }: ProfileFacts,
  { highValues }: RuleContext
): boolean {
  const mark = highValues.get(cart_currency ?? "")
  return cart_value !== null && mark !== undefined && cart_value > mark
}

function hasWord(
  field: FieldName,
  word: string,
  { cart_products, customer_groups }: ProfileFacts,
  { productsOf }: RuleContext
): boolean {
  switch (field) {
    case "customer_group":
      return customer_groups.includes(word)
    case "categories":
    case "collections":
    case "tags":
      return (productsOf[field].get(word) ?? []).some((id) =>
        cart_products?.includes(id)
      )
    default:
      return cart_products?.includes(word) ?? false
  }
}
