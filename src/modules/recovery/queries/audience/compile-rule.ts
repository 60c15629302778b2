import type { Rule } from "../../../../domain/audience/rule/rule"
import type { RuleContext } from "../../../../domain/audience/rule/rule-context"
import type { Fragment } from "./fragment"

/**
 * SQL for a rule, as a condition in brackets over a `recovery_profile AS
 * profile`. Two-valued: never null.
 */
export function compileRule(rule: Rule, context: RuleContext): Fragment {
  throw new Error(`not yet: ${JSON.stringify([rule, context.now])}`)
}
