import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { lockSequence } from "../../modules/recovery/queries/sequence/lock-sequence"
import { changedSince } from "../changed-since"
import { recoveryModule } from "../recovery-module"
import { publishPlan } from "./publish-plan"
import { requireSequence } from "./require-sequence"
import { requireSoundPlan } from "./require-sound-plan"

export type PublishSequenceInput = {
  id: string
  /** The `draft_version` that was looked at. */
  version: number
  /** The admin's id. */
  by: string | null
  now: Date
}

const publishSequenceStep = createStep(
  "recovery-publish-sequence",
  async (input: PublishSequenceInput, { container }) => {
    const { id, version, by } = input
    const now = new Date(input.now)
    const recovery = recoveryModule(container)
    const seen = await recovery.read((db) => requireSequence(db, id))
    if (seen.draft_version !== version) {
      throw changedSince(seen.draft?.name ?? seen.name)
    }
    if (!seen.draft) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Nothing of "${seen.name}" waits to be published: change it first.`
      )
    }
    await requireSoundPlan(container, seen.draft, now)
    await recovery.transaction(async (db) => {
      await lockSequence(db, id)
      const sequence = await requireSequence(db, id)
      if (sequence.draft_version !== version || !sequence.draft) {
        throw changedSince(seen.draft!.name)
      }
      const { draft: plan } = sequence
      await publishPlan(db, sequence, { plan, actor_id: by, now })
    })
    return new StepResponse(undefined)
  }
)

/**
 * Makes what is being made of a sequence the plan that people go through: who
 * is under way follows it from their next message on.
 * @throws MedusaError INVALID_DATA for a plan that cannot be sent, with what
 *   to do; NOT_ALLOWED when somebody else has changed it since `version`, or
 *   nothing waits; NOT_FOUND
 */
export const publishSequenceWorkflow = createWorkflow(
  "recovery-publish-sequence",
  (input: PublishSequenceInput) =>
    new WorkflowResponse(publishSequenceStep(input))
)
