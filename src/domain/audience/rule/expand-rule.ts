import {
  type BrokenCondition,
  type Condition,
  type Rule,
  type RuleGroup,
} from "./rule"
import { NAMED_KINDS, type NamedKind, type RuleContext } from "./rule-context"
import { DEEPEST, MOST_EXPANDED } from "./rule-limits"

/** A rule in which the rules of the audiences that it names stand themselves. */
export type Expanded =
  /** `none`: of audiences that nobody may be in. */
  { match: "all" | "any" | "none"; parts: Part[] }

/** `at`: where it stands in the rule itself, not in one that this names. */
export type Part = {
  at: number[]
  /** As it stands in the rule. */
  condition: Condition | null
  /** Null of a condition that asks the person. */
  inside: Expanded | null
}

type Scope = {
  context: RuleContext
  /** The audiences whose rules this one is in. */
  within: readonly string[]
  depth: number
  /** Shared by all: how many conditions there may yet be. */
  budget: { left: number }
}

/**
 * Puts in what a rule names, and finds what of it is gone. A rule with
 * anything in `broken` holds for nobody, whatever else it says: without what
 * it named it would mean something that nobody wrote.
 *
 * @param id the audience whose rule it is, so that it may not name itself
 */
export function expandRule(
  rule: Rule,
  context: RuleContext,
  id: string | null = null
): { expanded: Expanded; broken: BrokenCondition[] } {
  const broken: BrokenCondition[] = []
  const within = id === null ? [] : [id]
  const budget = { left: MOST_EXPANDED }
  const expanded = expand(rule, { context, within, depth: 0, budget }, broken)
  return { expanded, broken }
}

function expand(
  rule: Rule | RuleGroup,
  scope: Scope,
  broken: BrokenCondition[],
  above: number[] = []
): Expanded {
  return {
    match: rule.match,
    parts: rule.conditions.map((one, n): Part => {
      const at = [...above, n]
      if ("conditions" in one) {
        return {
          at,
          condition: null,
          inside: expand(one, scope, broken, at),
        }
      }
      scope.budget.left--
      const { gone, inside } =
        one.field === "audience"
          ? nest(one, scope)
          : { gone: goneOf(one, scope.context), inside: null }
      if (gone.length) {
        broken.push({ at, field: one.field, gone })
      }
      return { at, condition: one, inside }
    }),
  }
}

/** What a condition names that is not there any more. */
function goneOf({ field, value }: Condition, { known }: RuleContext): string[] {
  const kind: NamedKind | undefined = NAMED_KINDS.find((one) => one === field)
  return kind ? wordsOf(value).filter((word) => !known[kind].has(word)) : []
}

const NESTED = {
  has_any_of: "any",
  has_all_of: "all",
  has_none_of: "none",
} as const

/**
 * Other audiences, by their rules. One that is gone, holds for nobody since it
 * is broken itself, names one that it is in, or is too deep is gone.
 */
function nest(
  { operator, value }: Condition,
  { context, within, depth, budget }: Scope
): { gone: string[]; inside: Expanded } {
  const gone: string[] = []
  const parts: Part[] = []
  for (const id of wordsOf(value)) {
    const rule = context.audiences.get(id)
    if (!rule || within.includes(id) || depth >= DEEPEST || budget.left <= 0) {
      gone.push(id)
      continue
    }
    const inner: BrokenCondition[] = []
    const inside = expand(
      rule,
      { context, within: [...within, id], depth: depth + 1, budget },
      inner
    )
    if (inner.length) {
      gone.push(id)
    } else {
      parts.push({ at: [], condition: null, inside })
    }
  }
  const match = NESTED[operator as keyof typeof NESTED]
  return { gone, inside: { match, parts } }
}

export function wordsOf(value: Condition["value"]): string[] {
  return value && "words" in value ? value.words : []
}

/** Every condition of a rule, also those in groups. */
export function conditionsOf(rule: Rule): Condition[] {
  return rule.conditions.flatMap((one) =>
    "conditions" in one ? one.conditions : [one]
  )
}
