import { wordsOf } from "../../../../domain/audience/rule/expand-rule"
import {
  type Condition,
  type FieldName,
  FIELDS,
} from "../../../../domain/audience/rule/rule"
import type { RuleContext } from "../../../../domain/audience/rule/rule-context"
import {
  CHECKOUT_STAGES,
  DAY_MS,
  NOT,
} from "../../../../domain/audience/rule/rule-terms"
import { compileSet } from "./compile-set"
import { type Fragment, fragment } from "./fragment"

/**
 * SQL for one condition that asks nothing of other audiences: true or false,
 * never null. The twin of `domain/audience/rule/meets-condition.ts`.
 */
export function compileCondition(
  condition: Condition,
  context: RuleContext
): Fragment {
  const { operator } = condition
  const isNot = Object.hasOwn(NOT, operator)
  const plain = isNot
    ? { ...condition, operator: NOT[operator as keyof typeof NOT] }
    : condition
  const { sql, params } = compile(plain, context)
  return {
    sql: `${isNot ? "NOT " : ""}COALESCE(${sql}, false)`,
    params,
  }
}

const SIGNS: Record<string, string> = {
  at_least: ">=",
  at_most: "<=",
  equals: "=",
}

const DATES: Partial<Record<FieldName, string>> = {
  abandoned: "profile.abandoned_at",
  last_activity: "profile.last_activity_at",
  last_order: "profile.last_order_at",
  messaged: "profile.messaged_at",
  clicked: "profile.clicked_at",
  recovered: "profile.recovered_at",
}

/** True where it holds; false or null where not. */
function compile(
  { field, operator, value }: Condition,
  context: RuleContext
): Fragment {
  switch (FIELDS[field].kind) {
    case "amount": {
      const { amount, currency_code } = value as {
        amount: number
        currency_code: string
      }
      return field === "spent"
        ? fragment(
            `(profile.spent ->> ?)::double precision
               ${SIGNS[operator]} ?::double precision`,
            currency_code,
            amount
          )
        : fragment(
            `profile.cart_currency = ?
               AND profile.cart_value ${SIGNS[operator]} ?::float8`,
            currency_code,
            amount
          )
    }
    case "number":
      return fragment(
        `${field === "cart_items" ? "profile.cart_items" : "profile.order_count"}
           ${SIGNS[operator]} ?::int`,
        (value as { number: number }).number
      )
    case "date":
      return operator === "ever"
        ? fragment(`${DATES[field]} IS NOT NULL`)
        : fragment(
            `${DATES[field]} >= ?::timestamptz`,
            new Date(
              context.now.getTime() - (value as { days: number }).days * DAY_MS
            ).toISOString()
          )
    case "flag":
      return compileFlag(field, context)
    case "choice":
      return compileChoice(field, wordsOf(value), context)
    case "set":
      return compileSet(field, operator, wordsOf(value), context)
  }
}

const OPEN_CART = `profile.cart_status IN ('active', 'abandoned')
  AND profile.cart_items > 0 AND profile.abandoned_at IS NOT NULL
  AND (profile.last_order_at IS NULL
       OR profile.last_order_at < profile.abandoned_at)`

const CHOICES: Partial<Record<FieldName, string>> = {
  stage: "profile.cart_stage",
  store: "profile.sales_channel_id",
  currency: "profile.cart_currency",
  country: "lower(profile.country_code)",
  segment: "profile.segment",
}

function compileChoice(
  field: FieldName,
  words: string[],
  context: RuleContext
): Fragment {
  if (field === "temperature") {
    return words.includes("hot") ? hot(context) : fragment("false")
  }
  if (field === "locale") {
    const locale = "replace(lower(profile.locale), '_', '-')"
    return fragment(
      `${locale} = ANY(?::text[]) OR ${locale} LIKE ANY(?::text[])`,
      words,
      words.map((word) => `${word}-%`)
    )
  }
  return fragment(`${CHOICES[field]} = ANY(?::text[])`, words)
}

function compileFlag(field: FieldName, context: RuleContext): Fragment {
  switch (field) {
    case "open_cart":
      return fragment(OPEN_CART)
    case "high_value":
      return dear(context)
    default:
      return fragment(
        `profile.code_until > ?::timestamptz`,
        context.now.toISOString()
      )
  }
}

function hot(context: RuleContext): Fragment {
  const { sql, params } = dear(context)
  return fragment(
    `COALESCE(profile.cart_stage = ANY(?::text[]), false) OR ${sql}`,
    [...CHECKOUT_STAGES],
    ...params
  )
}

/** The marks are written out: there is one a currency. */
function dear({ highValues }: RuleContext): Fragment {
  const marks = [...highValues]
  return marks.length
    ? fragment(
        marks
          .map(
            () => `COALESCE(profile.cart_currency = ?
                     AND profile.cart_value > ?::float8, false)`
          )
          .join(" OR "),
        ...marks.flat()
      )
    : fragment("false")
}
