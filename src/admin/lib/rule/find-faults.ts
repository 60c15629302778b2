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
  | "group_missing"

const LONGEST_DAYS = 3650
const WHOLE = /^\d{1,9}$/

const faultOf = (draft: DraftCondition): Fault | null => {
  const kind = inputKind(draft.field, draft.operator)
  const text = draft.text.trim()
  if (kind === "none") return null
  if (kind === "words") return draft.words.length ? null : "words_missing"
  if (!text) return `${kind}_missing`
  if (kind === "amount") {
    const amount = Number(text)
    if (!(amount >= 0 && amount < 1e12)) return "amount_invalid"
    return draft.currency ? null : "currency_missing"
  }
  if (!WHOLE.test(text)) return `${kind}_invalid`
  const isDays = Number(text) >= 1 && Number(text) <= LONGEST_DAYS

  return kind === "days" && !isDays ? "days_invalid" : null
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
