import { MedusaError } from "@medusajs/framework/utils"

import { findNestingProblem } from "../../domain/audience/rule/find-nesting-problem"
import { parseRule } from "../../domain/audience/rule/parse-rule"
import type { Rule } from "../../domain/audience/rule/rule"
import type { AudienceRow } from "../../modules/recovery/queries/audience/list-audiences"
import { noAudience } from "./no-audience"

/**
 * A rule that somebody sent.
 * @throws MedusaError INVALID_DATA that says where and what to do
 */
export function requireRule(
  given: unknown,
  of: { id: string | null; name: string },
  audiences: readonly AudienceRow[]
): Rule {
  const { rule, problem } = parseRule(given)
  const wrong = problem ?? findNestingProblem({ ...of, rule: rule! }, audiences)
  if (wrong) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, wrong)
  }
  return rule!
}

/** @throws MedusaError NOT_FOUND when there is none */
export function requireAudience(
  audiences: readonly AudienceRow[],
  id: string
): AudienceRow {
  const found = audiences.find((one) => one.id === id)
  if (!found) {
    throw noAudience(id)
  }
  return found
}
