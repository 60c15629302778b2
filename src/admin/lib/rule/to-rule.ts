import type { Condition, Rule } from "../../../domain/audience/rule/rule"
import { type DraftCondition, type DraftRule, isDraftGroup } from "./draft"
import { findFaults } from "./find-faults"
import { inputKind } from "./input-kind"

const toCondition = (draft: DraftCondition): Condition => {
  const { field, operator, text, currency, words } = draft
  const number = Number(text)
  const value = {
    amount: { amount: number, currency_code: currency },
    number: { number },
    days: { days: number },
    words: { words },
    none: null,
  }[inputKind(field, operator)]

  return { field, operator, value }
}

/** What somebody has typed as a rule; null while something is missing. */
export const toRule = (draft: DraftRule): Rule | null =>
  draft.conditions.length === 0 || findFaults(draft).size
    ? null
    : {
        match: draft.match,
        conditions: draft.conditions.map((part) =>
          isDraftGroup(part)
            ? {
                match: part.match,
                conditions: part.conditions.map(toCondition),
              }
            : toCondition(part)
        ),
      }

/** What of it is finished: that much can be named already. */
export const finishedPart = (draft: DraftRule): Rule => {
  const faults = findFaults(draft)
  const isDone = ({ key }: { key: string }) => !faults.has(key)

  return {
    match: draft.match,
    conditions: draft.conditions.filter(isDone).map((part) =>
      isDraftGroup(part)
        ? {
            match: part.match,
            conditions: part.conditions.filter(isDone).map(toCondition),
          }
        : toCondition(part)
    ),
  }
}
