import type { Because } from "./because"
import { describeActual } from "./describe-actual"
import { type Expanded, expandRule, type Part } from "./expand-rule"
import { meetsCondition } from "./meets-condition"
import type { ProfileFacts } from "./profile-facts"
import type { Condition, Rule } from "./rule"
import type { RuleContext } from "./rule-context"

export type Match = { matches: boolean; because: Because | null }

/**
 * Whether a rule holds for a person, and if not the first condition that says
 * so. The twin of `queries/audience/compile-rule.ts`.
 *
 * @param id the audience whose rule it is
 */
export function matchesRule(
  rule: Rule,
  facts: ProfileFacts,
  context: RuleContext,
  id: string | null = null
): Match {
  const { expanded, broken } = expandRule(rule, context, id)
  const [first] = broken
  if (first) {
    const condition = conditionAt(rule, first.at)
    return {
      matches: false,
      because: { at: first.at, condition, actual: null },
    }
  }
  if (holds(expanded, facts, context)) {
    return { matches: true, because: null }
  }
  const { at, condition } = decidingPart(expanded, facts, context)
  return {
    matches: false,
    because: { at, condition, actual: describeActual(condition, facts) },
  }
}

function holds(
  { match, parts }: Expanded,
  facts: ProfileFacts,
  context: RuleContext
): boolean {
  const isMet = (part: Part) => partHolds(part, facts, context)
  return match === "all"
    ? parts.every(isMet)
    : parts.some(isMet) === (match === "any")
}

function partHolds(
  { condition, inside }: Part,
  facts: ProfileFacts,
  context: RuleContext
): boolean {
  return inside
    ? holds(inside, facts, context)
    : meetsCondition(condition!, facts, context)
}

/** Of a rule that does not hold. Where any would do, the first is named. */
function decidingPart(
  { parts }: Expanded,
  facts: ProfileFacts,
  context: RuleContext
): { at: number[]; condition: Condition } {
  const part = parts.find((one) => !partHolds(one, facts, context))!
  return part.condition
    ? { at: part.at, condition: part.condition }
    : decidingPart(part.inside!, facts, context)
}

function conditionAt(rule: Rule, [n, inner]: number[]): Condition {
  const one = rule.conditions[n!]!
  return "conditions" in one ? one.conditions[inner!]! : one
}
