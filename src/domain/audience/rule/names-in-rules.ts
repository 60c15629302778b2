import { conditionsOf, wordsOf } from "./expand-rule"
import type { Rule } from "./rule"
import { NAMED_KINDS, type NamedKind } from "./rule-context"

/** What rules name of a shop, each once. */
export function namesInRules(
  rules: Iterable<Rule>
): Record<NamedKind, string[]> {
  const conditions = [...rules].flatMap(conditionsOf)
  const of = (kind: NamedKind) => [
    ...new Set(
      conditions.flatMap(({ field, value }) =>
        field === kind ? wordsOf(value) : []
      )
    ),
  ]
  return Object.fromEntries(
    NAMED_KINDS.map((kind) => [kind, of(kind)])
  ) as Record<NamedKind, string[]>
}

/** The audiences that a rule names itself. */
export function audiencesIn(rule: Rule): string[] {
  return conditionsOf(rule).flatMap(({ field, value }) =>
    field === "audience" ? wordsOf(value) : []
  )
}
