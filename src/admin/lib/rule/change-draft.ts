import {
  FIELDS,
  type FieldName,
  OPERATORS,
  type Operator,
} from "../../../domain/audience/rule/rule"
import {
  type DraftCondition,
  type DraftGroup,
  type DraftRule,
  isDraftGroup,
  newKey,
} from "./draft"
import { inputKind } from "./input-kind"

export const operatorsOf = (field: FieldName): readonly Operator[] =>
  OPERATORS[FIELDS[field].kind]

/** A condition about a field of which nothing else is said yet. */
export const newCondition = (
  field: FieldName,
  currency: string
): DraftCondition => ({
  key: newKey(),
  field,
  operator: operatorsOf(field)[0]!,
  text: "",
  currency,
  words: [],
})

export const newGroup = (match: DraftGroup["match"]): DraftGroup => ({
  key: newKey(),
  match,
  conditions: [],
})

/** Another field in a condition: what it said of the old one goes with it. */
export const changeField = (
  draft: DraftCondition,
  field: FieldName
): DraftCondition => ({
  ...newCondition(field, draft.currency),
  key: draft.key,
})

/** Another operator: what was typed stays as long as it means the same. */
export const changeOperator = (
  draft: DraftCondition,
  operator: Operator
): DraftCondition => {
  const before = inputKind(draft.field, draft.operator)
  const after = inputKind(draft.field, operator)
  const isKept = before === after || after === "none" || before === "none"

  return { ...draft, operator, text: isKept ? draft.text : "" }
}

/** Puts a condition or a group in the place of what has its key. */
export const replacePart = (
  rule: DraftRule,
  part: DraftCondition | DraftGroup
): DraftRule => ({
  ...rule,
  conditions: rule.conditions.map((one) => (one.key === part.key ? part : one)),
})

/** Takes a condition out wherever it is, or a group with all in it. */
export const removePart = (rule: DraftRule, key: string): DraftRule => ({
  ...rule,
  conditions: rule.conditions
    .filter((part) => part.key !== key)
    .map((part) =>
      isDraftGroup(part)
        ? {
            ...part,
            conditions: part.conditions.filter((one) => one.key !== key),
          }
        : part
    ),
})
