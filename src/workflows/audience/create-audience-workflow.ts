import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { Rule } from "../../domain/audience/rule/rule"
import { addAudiences } from "../../modules/recovery/queries/audience/add-audiences"
import { deleteAudience } from "../../modules/recovery/queries/audience/delete-audience"
import { listAudienceRows } from "../../modules/recovery/queries/audience/list-audiences"
import { newId } from "../process/new-id"
import { recoveryModule } from "../recovery-module"
import { requireRule } from "./require-rule"

export type CreateAudienceInput = {
  name: string
  rule: Rule
  is_exclusive?: boolean
  /** From 0, the least first; left out: behind all others. */
  priority?: number
  /** The admin's id. */
  by: string | null
  now: Date
}

const createAudienceStep = createStep(
  "recovery-create-audience",
  async (input: CreateAudienceInput, { container }) => {
    const id = newId("raud")
    await recoveryModule(container).transaction(async (db) => {
      const { name, is_exclusive = false, priority = null, by } = input
      const audiences = await listAudienceRows(db)
      const rule = requireRule(input.rule, { id: null, name }, audiences)
      await addAudiences(db, [
        { id, key: null, name, rule, is_exclusive, priority, created_by: by },
      ])
    })
    return new StepResponse({ id }, { ...input, id })
  },
  async (made, { container }) => {
    if (made) {
      await recoveryModule(container).transaction((db) =>
        deleteAudience(db, { id: made.id, at: new Date(made.now), by: made.by })
      )
    }
  }
)

/**
 * Keeps a new audience. Answers its id.
 * @throws MedusaError INVALID_DATA for a rule that says nothing, with the place
 */
export const createAudienceWorkflow = createWorkflow(
  "recovery-create-audience",
  (input: CreateAudienceInput) =>
    new WorkflowResponse(createAudienceStep(input))
)
