import type {
  Condition,
  FieldName,
  Operator,
  Rule,
  RuleGroup,
} from "../../../domain/audience/rule/rule"

type Match = Rule["match"]

/** A condition as somebody types it: it may still lack what it needs. */
export type DraftCondition = {
  /** Tells it from others on the page. */
  key: string
  field: FieldName
  operator: Operator
  /** An amount, a number or days. */
  text: string
  currency: string
  words: string[]
}

export type DraftGroup = {
  key: string
  match: Match
  conditions: DraftCondition[]
}

export type DraftRule = {
  match: Match
  conditions: (DraftCondition | DraftGroup)[]
}

let last = 0

/** A key that no other condition of this page has. */
export const newKey = (): string => `${++last}`

export const isDraftGroup = (
  part: DraftCondition | DraftGroup
): part is DraftGroup => "conditions" in part

const draftCondition = ({
  field,
  operator,
  value,
}: Condition): DraftCondition => ({
  key: newKey(),
  field,
  operator,
  text:
    value && "amount" in value
      ? String(value.amount)
      : value && "days" in value
        ? String(value.days)
        : value && "number" in value
          ? String(value.number)
          : "",
  currency: value && "amount" in value ? value.currency_code : "",
  words: value && "words" in value ? value.words : [],
})

const draftPart = (part: Condition | RuleGroup) =>
  "conditions" in part
    ? {
        key: newKey(),
        match: part.match,
        conditions: part.conditions.map(draftCondition),
      }
    : draftCondition(part)

/** A rule, to be worked on. */
export const toDraft = ({ match, conditions }: Rule): DraftRule => ({
  match,
  conditions: conditions.map(draftPart),
})
