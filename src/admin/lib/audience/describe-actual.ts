import { type Condition, FIELDS } from "../../../domain/audience/rule/rule"
import type { Formatters } from "../format/create-formatters"
import type { NameOf } from "../rule/describe-rule"

const AMOUNT = /^(-?[\d.]+)\s+([a-z]{3})$/

type Teller = {
  formatters: Pick<Formatters, "money" | "integer" | "ago">
  nameOf: NameOf
  now: Date
}

/** What somebody has instead of what a condition asks for, for a person. */
export const describeActual = (
  { field }: Pick<Condition, "field">,
  actual: string,
  { formatters, nameOf, now }: Teller
): string => {
  switch (FIELDS[field].kind) {
    case "amount":
      return actual
        .split(", ")
        .map((one) => {
          const [, amount, currency] = AMOUNT.exec(one) ?? []

          return amount && currency
            ? formatters.money(Number(amount), currency)
            : one
        })
        .join(", ")
    case "date":
      return Number.isNaN(Date.parse(actual))
        ? actual
        : formatters.ago(actual, now)
    case "number":
      return formatters.integer(Number(actual))
    case "flag":
      return actual
    default:
      return nameOf(field, actual)
  }
}
