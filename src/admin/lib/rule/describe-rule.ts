import type {
  Condition,
  FieldName,
  Rule,
  RuleGroup,
} from "../../../domain/audience/rule/rule"
import type { Formatters } from "../format/create-formatters"
import type { Words } from "../i18n/use-words"

/** What an id or a code of a field is called. */
export type NameOf = (field: FieldName, word: string) => string

type Teller = {
  t: Words
  formatters: Pick<Formatters, "integer" | "money">
  nameOf: NameOf
}

/** More names than this are counted: a sentence is read, a list is not. */
const MOST_NAMES = 5

const listNames = (
  { field, operator }: Condition,
  words: string[],
  { t, formatters: { integer }, nameOf }: Teller
): string => {
  const shown = words.slice(0, MOST_NAMES).map((word) => nameOf(field, word))
  const left = words.length - shown.length
  const names = left
    ? [...shown, t("rule.more", { count: left, shown: integer(left) })]
    : shown
  const word = t(operator === "has_all_of" ? "rule.join.and" : "rule.join.or")
  const [last = ""] = names.slice(-1)

  return names.length < 2
    ? last
    : `${names.slice(0, -1).join(", ")} ${word} ${last}`
}

/** Whom a condition means: “who live in Germany or Austria”. */
export const describeCondition = (
  condition: Condition,
  teller: Teller
): string => {
  const { t, formatters } = teller
  const { field, operator, value } = condition
  const says = (value?: string, count?: number) =>
    t(`rule.says.${field}.${operator}`, { value, count })

  if (!value) return says()
  if ("amount" in value) {
    return says(formatters.money(value.amount, value.currency_code))
  }
  if ("days" in value) {
    const shown = formatters.integer(value.days)
    return says(t("rule.days", { count: value.days, shown }))
  }
  if ("number" in value) {
    return says(formatters.integer(value.number), value.number)
  }

  return says(listNames(condition, value.words, teller))
}

const describeParts = ({ match, conditions }: Rule, teller: Teller): string =>
  conditions
    .map((part) =>
      "conditions" in part
        ? describeGroup(part, teller)
        : describeCondition(part, teller)
    )
    .join(teller.t(`rule.join.${match}`))

const describeGroup = (group: RuleGroup, teller: Teller): string =>
  group.conditions.length > 1
    ? `(${describeParts(group, teller)})`
    : describeParts(group, teller)

/** A whole rule as one sentence in the reader's language. */
export const describeRule = (rule: Rule, teller: Teller): string =>
  rule.conditions.length
    ? teller.t("rule.sentence", { who: describeParts(rule, teller) })
    : teller.t("rule.nobody")
