import {
  type Expanded,
  expandRule,
} from "../../../../domain/audience/rule/expand-rule"
import type { Rule } from "../../../../domain/audience/rule/rule"
import type { RuleContext } from "../../../../domain/audience/rule/rule-context"
import { compileCondition } from "./compile-condition"
import { type Fragment, fragment, joinFragments } from "./fragment"

/**
 * SQL for a rule, as a condition in brackets over a `recovery_profile AS
 * profile`: true or false, never null. A broken rule holds for nobody. The
 * twin of `domain/audience/rule/matches-rule.ts`.
 *
 * @param id the audience whose rule it is
 */
export function compileRule(
  rule: Rule,
  context: RuleContext,
  id: string | null = null
): Fragment {
  const { expanded, broken } = expandRule(rule, context, id)
  return broken.length ? fragment("(false)") : compile(expanded, context)
}

function compile({ match, parts }: Expanded, context: RuleContext): Fragment {
  const { sql, params } = joinFragments(
    parts.map(({ condition, inside }) =>
      inside ? compile(inside, context) : compileCondition(condition!, context)
    ),
    match === "all" ? "\n AND " : "\n OR "
  )
  return { sql: match === "none" ? `(NOT (${sql}))` : `(${sql})`, params }
}
