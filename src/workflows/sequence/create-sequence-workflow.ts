import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { insertSequence } from "../../modules/recovery/queries/sequence/insert-sequence"
import { newId } from "../process/new-id"
import { recoveryModule } from "../recovery-module"
import { requirePlanRule } from "./require-plan-rule"
import { publishedPlan, requireSequence } from "./require-sequence"
import { copyPlan, type GivenPlan, tidyPlan } from "./tidy-plan"

export type CreateSequenceInput =
  | { plan: GivenPlan }
  /** Makes a copy of what is being made of it, or of what is published. */
  | { copy_of: string; name: string }

const createSequenceStep = createStep(
  "recovery-create-sequence",
  async (input: CreateSequenceInput, { container }) => {
    const id = newId("rseq")
    await recoveryModule(container).transaction(async (db) => {
      if ("plan" in input) {
        await requirePlanRule(db, input.plan)
        const plan = tidyPlan(input.plan, new Set())
        await insertSequence(db, { id, plan })
      } else {
        const from = await requireSequence(db, input.copy_of)
        const plan = copyPlan(from.draft ?? publishedPlan(from))
        await insertSequence(db, { id, plan: { ...plan, name: input.name } })
      }
    })
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await recoveryModule(container).deleteSequences(id)
    }
  }
)

/**
 * Makes a sequence, as a draft of which nothing is published: nobody comes
 * into it before it was published and activated. It is asked last.
 * @throws MedusaError INVALID_DATA for a rule that says nothing, with the
 *   place; NOT_FOUND for a copy of what is not there
 */
export const createSequenceWorkflow = createWorkflow(
  "recovery-create-sequence",
  (input: CreateSequenceInput) =>
    new WorkflowResponse(createSequenceStep(input))
)
