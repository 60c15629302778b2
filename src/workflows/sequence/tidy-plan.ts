import { MedusaError } from "@medusajs/framework/utils"

import { newId } from "../process/new-id"
import type {
  AdminPlanStep,
  AdminSequencePlan,
  StepContent,
  StepContentOfBefore,
} from "../../types"
import { inBlocks } from "./load-sequences"

/** A plan that was sent: a step without an id is new. */
export type GivenPlan = Omit<AdminSequencePlan, "steps"> & {
  steps: (Omit<AdminPlanStep, "id" | "content"> & {
    id?: string | undefined
    content: Record<string, StepContent | StepContentOfBefore>
  })[]
}

/**
 * The plan with an id for each step. One that the sequence has or had stays
 * the step that it was: whoever got it gets it no more.
 *
 * @param own the ids of all steps that were ever the sequence's
 * @throws MedusaError INVALID_DATA for any other, and for one that is there twice
 */
export function tidyPlan(
  given: GivenPlan,
  own: ReadonlySet<string>
): AdminSequencePlan {
  const taken = new Set<string>()
  const steps = given.steps.map(({ id, content, ...step }): AdminPlanStep => {
    if (id !== undefined && (!own.has(id) || taken.has(id))) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `The id ${id} of "${step.name}" is ${taken.has(id) ? "another message's, too" : "none of this sequence's messages"}. Leave the id out of what is new.`
      )
    }
    const kept = id ?? newId("rstep")
    taken.add(kept)
    return { ...step, id: kept, content: inBlocks(content) }
  })
  return { ...given, steps }
}

/** The same plan for another sequence. */
export const copyPlan = (plan: AdminSequencePlan): AdminSequencePlan => ({
  ...plan,
  steps: plan.steps.map((step) => ({ ...step, id: newId("rstep") })),
})
