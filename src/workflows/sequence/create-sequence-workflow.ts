import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { Db } from "../../modules/recovery/db"
import { insertSequence } from "../../modules/recovery/queries/sequence/insert-sequence"
import type { AdminSequencePlan } from "../../types"
import { newId } from "../process/new-id"
import { recoveryModule } from "../recovery-module"
import { requirePlanRule } from "./require-plan-rule"
import { publishedPlan, requireSequence } from "./require-sequence"
import { copyPlan, type GivenPlan, tidyPlan } from "./tidy-plan"

/** Either a plan, or of which sequence it is to be a copy, with its name. */
export type CreateSequenceInput = {
  plan?: GivenPlan | undefined
  /** Of what is being made of it, else of what is published. */
  copy_of?: string | undefined
  name?: string | undefined
}

const createSequenceStep = createStep(
  "recovery-create-sequence",
  async (input: CreateSequenceInput, { container }) => {
    const id = newId("rseq")
    await recoveryModule(container).transaction(async (db) => {
      await insertSequence(db, { id, plan: await planOf(db, input) })
    })
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await recoveryModule(container).deleteSequences(id)
    }
  }
)

async function planOf(
  db: Db,
  { plan, copy_of, name }: CreateSequenceInput
): Promise<AdminSequencePlan> {
  if (plan) {
    await requirePlanRule(db, plan)
    return tidyPlan(plan, new Set())
  }
  const from = await requireSequence(db, copy_of ?? "")
  const copied = copyPlan(from.draft ?? publishedPlan(from))
  return { ...copied, name: name ?? copied.name }
}

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
