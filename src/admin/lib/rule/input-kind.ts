import {
  FIELDS,
  type FieldName,
  type Operator,
} from "../../../domain/audience/rule/rule"

export type InputKind = "amount" | "number" | "days" | "words" | "none"

const WITHOUT: Operator[] = ["ever", "never", "is_true", "is_false"]

/** What has to be said to a condition beside its field and its operator. */
export const inputKind = (field: FieldName, operator: Operator): InputKind => {
  if (WITHOUT.includes(operator)) return "none"
  const { kind } = FIELDS[field]
  if (kind === "amount" || kind === "number") return kind

  return kind === "date" ? "days" : "words"
}
