/**
 * The rule language: conditions that all, or any, of which must hold, and
 * groups of such, one deep. Audiences are described in it, and later whom a
 * sequence is for.
 */
export type Rule = {
  match: "all" | "any"
  conditions: (Condition | RuleGroup)[]
}

export type RuleGroup = { match: "all" | "any"; conditions: Condition[] }

export type Condition = {
  field: FieldName
  operator: Operator
  value: RuleValue
}

/**
 * `amount`: in major units of a currency, and so never across currencies.
 * `days`: a whole number of them, back from now. `words`: ids, codes or words
 * of a list. `number`. `flag` has none.
 */
export type RuleValue =
  | { amount: number; currency_code: string }
  | { days: number }
  | { words: string[] }
  | { number: number }
  | null

/**
 * What is unknown meets no condition but those that say not: `is_none_of`,
 * `has_none_of`, `not_within`, `never`, `is_false`.
 */
export const OPERATORS = {
  amount: ["at_least", "at_most"],
  number: ["at_least", "at_most", "equals"],
  choice: ["is_any_of", "is_none_of"],
  set: ["has_any_of", "has_all_of", "has_none_of"],
  date: ["within", "not_within", "ever", "never"],
  flag: ["is_true", "is_false"],
} as const

export type FieldKind = keyof typeof OPERATORS

export type Operator = (typeof OPERATORS)[FieldKind][number]

/** What a field is about: the person, or the cart that they left last. */
export const FIELDS = {
  temperature: { kind: "choice", about: "cart" },
  cart_value: { kind: "amount", about: "cart" },
  /** Among the dearest fifth of its currency. */
  high_value: { kind: "flag", about: "cart" },
  cart_items: { kind: "number", about: "cart" },
  products: { kind: "set", about: "cart" },
  categories: { kind: "set", about: "cart" },
  collections: { kind: "set", about: "cart" },
  tags: { kind: "set", about: "cart" },
  stage: { kind: "choice", about: "cart" },
  store: { kind: "choice", about: "cart" },
  currency: { kind: "choice", about: "cart" },
  abandoned: { kind: "date", about: "cart" },
  /** Left with items, and not bought since by anybody we know as them. */
  open_cart: { kind: "flag", about: "cart" },
  last_activity: { kind: "date", about: "person" },
  country: { kind: "choice", about: "person" },
  locale: { kind: "choice", about: "person" },
  order_count: { kind: "number", about: "person" },
  spent: { kind: "amount", about: "person" },
  last_order: { kind: "date", about: "person" },
  segment: { kind: "choice", about: "person" },
  customer_group: { kind: "set", about: "person" },
  messaged: { kind: "date", about: "person" },
  clicked: { kind: "date", about: "person" },
  recovered: { kind: "date", about: "person" },
  open_code: { kind: "flag", about: "person" },
  audience: { kind: "set", about: "person" },
} as const satisfies Record<
  string,
  { kind: FieldKind; about: "cart" | "person" }
>

export type FieldName = keyof typeof FIELDS

/** Why a condition can hold for nobody: what it names is gone or unknown. */
export type BrokenCondition = {
  /** Where it stands in the rule: `[2]`, or `[2, 0]` inside a group. */
  at: number[]
  field: FieldName
  /** What of its value is gone. */
  gone: string[]
}
