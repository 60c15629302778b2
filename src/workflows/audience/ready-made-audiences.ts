import type { Condition, Rule } from "../../domain/audience/rule/rule"

/** What the admin tells by its own words, in the reader's language. */
export type ReadyMade = { key: string; name: string; rule: Rule }

const all = (...conditions: Condition[]): Rule => ({ match: "all", conditions })

const OPEN_CART: Condition = {
  field: "open_cart",
  operator: "is_true",
  value: null,
}

const leftWithin = (days: number): Condition => ({
  field: "abandoned",
  operator: "within",
  value: { days },
})

/** The audiences that ship, in the order of their priority. */
export const READY_MADE: readonly ReadyMade[] = [
  {
    key: "abandoned_7_days",
    name: "Left a cart in the last 7 days",
    rule: all(leftWithin(7), OPEN_CART),
  },
  {
    key: "abandoned_30_days",
    name: "Left a cart in the last 30 days",
    rule: all(leftWithin(30), OPEN_CART),
  },
  {
    key: "high_value_abandoners",
    name: "Left a valuable cart",
    rule: all(leftWithin(30), OPEN_CART, {
      field: "high_value",
      operator: "is_true",
      value: null,
    }),
  },
  {
    key: "at_risk_open_cart",
    name: "At Risk or Can't Lose Them, with an open cart",
    rule: all(
      {
        field: "segment",
        operator: "is_any_of",
        value: { words: ["at_risk", "cant_lose_them"] },
      },
      OPEN_CART
    ),
  },
  {
    key: "ignored_messages",
    name: "Ignored all messages",
    rule: all(
      { field: "messaged", operator: "ever", value: null },
      { field: "clicked", operator: "never", value: null },
      { field: "recovered", operator: "never", value: null }
    ),
  },
  {
    key: "bought",
    name: "Bought (to exclude)",
    rule: all({
      field: "order_count",
      operator: "at_least",
      value: { number: 1 },
    }),
  },
  {
    key: "lookalike_seed",
    name: "Won back (seed for lookalikes)",
    rule: all({ field: "recovered", operator: "ever", value: null }),
  },
]
