import {
  MOST_AMOUNT,
  MOST_DAYS,
  MOST_NUMBER,
  MOST_WORDS,
} from "../../../domain/audience/rule/rule-limits"
import { type DraftCondition, type DraftRule, isDraftGroup } from "./draft"
import { inputKind } from "./input-kind"

/** `missing` is told once somebody wants to go on, the others at once. */
export type Fault =
  | "amount_missing"
  | "amount_invalid"
  | "currency_missing"
  | "number_missing"
  | "number_invalid"
  | "days_missing"
  | "days_invalid"
  | "words_missing"
  | "words_many"
  | "group_missing"

const WHOLE = /^\d{1,10}$/

const faultOf = (draft: DraftCondition): Fault | null => {
  const kind = inputKind(draft.field, draft.operator)
  const text = draft.text.trim()
  if (kind === "none") return null
  if (kind === "words") {
    if (draft.words.length > MOST_WORDS) return "words_many"
    return draft.words.length ? null : "words_missing"
  }
  if (!text) return `${kind}_missing`
  if (kind === "amount") {
    const amount = Number(text)
    if (!(amount >= 0 && amount <= MOST_AMOUNT)) return "amount_invalid"
    return draft.currency ? null : "currency_missing"
  }
  const [least, most] = kind === "days" ? [1, MOST_DAYS] : [0, MOST_NUMBER]
  const isOne =
    WHOLE.test(text) && Number(text) >= least && Number(text) <= most

  return isOne ? null : `${kind}_invalid`
}

/** What keeps a rule from being one, by the key of its condition or group. */
export const findFaults = ({ conditions }: DraftRule): Map<string, Fault> => {
  const faults = new Map<string, Fault>()
  const check = (draft: DraftCondition) => {
    const fault = faultOf(draft)
    if (fault) faults.set(draft.key, fault)
  }
  for (const part of conditions) {
    if (!isDraftGroup(part)) check(part)
    else if (part.conditions.length) part.conditions.forEach(check)
    else faults.set(part.key, "group_missing")
  }

  return faults
}
