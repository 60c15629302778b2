import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { expandRule } from "../../domain/audience/rule/expand-rule"
import type { Rule } from "../../domain/audience/rule/rule"
import { findPlanProblem } from "../../domain/sequence/find-plan-problem"
import type { AdminSequencePlan } from "../../types"
import { readContextOf } from "../audience/read-rule-world"
import { requireSoundContent } from "./require-sound-content"

/**
 * A plan that can be published.
 * @throws MedusaError INVALID_DATA that says what to do: a delay, a broken
 *   template with its place, a rule that names what is gone
 */
export async function requireSoundPlan(
  container: MedusaContainer,
  plan: AdminSequencePlan,
  now: Date
): Promise<void> {
  const problem = findPlanProblem(plan)
  if (problem) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, problem)
  }
  for (const { name, content } of plan.steps) {
    requireSoundContent(name, content)
  }
  await requireWholeRule(container, plan.rule, now)
}

/**
 * A rule that somebody can meet.
 * @throws MedusaError INVALID_DATA for one that names what is gone
 */
export async function requireWholeRule(
  container: MedusaContainer,
  rule: Rule | null,
  now: Date
): Promise<void> {
  if (rule) {
    const context = await readContextOf(container, { rules: [rule], now })
    const [gone] = expandRule(rule, context).broken
    if (gone) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `The rule names what is not there any more (${gone.field}: ${gone.gone.join(", ")}), so nobody would come into the sequence. Take it out of the rule.`
      )
    }
  }
}
