import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { Rule } from "../../domain/audience/rule/rule"
import type { Db } from "../../modules/recovery/db"
import { listAudienceRows } from "../../modules/recovery/queries/audience/list-audiences"
import {
  writeAudience,
  type WrittenAudience,
} from "../../modules/recovery/queries/audience/write-audience"
import { recoveryModule } from "../recovery-module"
import { changedSince } from "../changed-since"
import { requireAudience, requireRule } from "./require-rule"

export type UpdateAudienceInput = {
  id: string
  name?: string
  rule?: Rule
  is_exclusive?: boolean
  priority?: number
  /** As it was when whoever changes it read it. */
  updated_at?: string
  /** The admin's id. */
  by: string | null
}

const updateAudienceStep = createStep(
  "recovery-update-audience",
  async (input: UpdateAudienceInput, { container }) => {
    const changed = await recoveryModule(container).transaction((db) =>
      change(db, input)
    )
    return new StepResponse({ id: input.id }, changed)
  },
  async (changed, { container }) => {
    if (changed) {
      // What somebody else made of it since stays.
      await recoveryModule(container).transaction((db) =>
        writeAudience(db, changed.before, new Date(changed.at))
      )
    }
  }
)

async function change(
  db: Db,
  input: UpdateAudienceInput
): Promise<{ before: WrittenAudience; at: Date }> {
  const audiences = await listAudienceRows(db)
  const read = requireAudience(audiences, input.id)
  const { id, name, rule, is_exclusive, priority, updated_at } = read
  const was = new Date(updated_at)
  if (input.updated_at && +new Date(input.updated_at) !== +was) {
    throw changedSince(name)
  }
  const before = { id, name, rule, is_exclusive, priority, updated_by: null }
  const after: WrittenAudience = {
    id,
    name: input.name ?? name,
    rule: input.rule
      ? requireRule(input.rule, { id, name: input.name ?? name }, audiences)
      : rule,
    is_exclusive: input.is_exclusive ?? is_exclusive,
    priority: input.priority ?? priority,
    updated_by: input.by,
  }
  const at = await writeAudience(db, after, was)
  if (!at) {
    throw changedSince(name)
  }
  return { before, at }
}

/**
 * Changes an audience. What is not named stays.
 * @throws MedusaError INVALID_DATA for a rule that says nothing, with the
 *   place; NOT_ALLOWED when somebody else has changed it since `updated_at`
 */
export const updateAudienceWorkflow = createWorkflow(
  "recovery-update-audience",
  (input: UpdateAudienceInput) =>
    new WorkflowResponse(updateAudienceStep(input))
)
