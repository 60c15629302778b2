import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { StepIncentive } from "../../domain/incentive/incentive-terms"
import { findDelayProblem } from "../../domain/sequence/find-delay-problem"
import type { StepContent, StepContentOfBefore } from "../../types"
import type { Db } from "../../modules/recovery/db"
import { lockSequence } from "../../modules/recovery/queries/sequence/lock-sequence"
import {
  type StepRow,
  writeStep,
} from "../../modules/recovery/queries/sequence/write-step"
import { recoveryModule } from "../recovery-module"
import { inBlocks, placeSteps } from "./load-sequences"
import { publishPlan } from "./publish-plan"
import { publishedPlan, requireSequence } from "./require-sequence"
import { requireSoundContent } from "./require-sound-content"

export type UpdateStepInput = {
  sequence_id: string
  id: string
  name?: string
  delay?: string
  incentive?: StepIncentive | null
  /** Replaces the content of the locales that are given. */
  content?: Record<string, StepContent | StepContentOfBefore>
  /** The one that the change was made on. */
  version?: number
  /** The admin's id. */
  by?: string | null
  now?: Date
}

const updateStepStep = createStep(
  "recovery-update-step",
  async (input: UpdateStepInput, { container }) => {
    const recovery = recoveryModule(container)
    const changed = await recovery.transaction(async (db) => {
      await lockSequence(db, input.sequence_id)
      const now = new Date(input.now ?? recovery.now())
      return await changeStep(db, { ...input, now })
    })
    return new StepResponse(undefined, changed)
  },
  async (changed, { container }) => {
    if (changed) {
      // What somebody else made of it since stays.
      await recoveryModule(container).transaction((db) =>
        writeStep(db, changed.before, changed.version)
      )
    }
  }
)

async function changeStep(
  db: Db,
  input: UpdateStepInput & { now: Date }
): Promise<{ before: StepRow; version: number }> {
  const sequence = await requireSequence(db, input.sequence_id)
  const placed = placeSteps([sequence]).get(input.id)
  if (!placed) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No step with the id ${input.id} was found in this sequence.`
    )
  }
  const { step, previous, next } = placed
  const { version, id, name, delay, incentive, content } = step
  if (input.version !== undefined && input.version !== version) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Somebody else has changed "${name}" since you read it (version ${input.version}, now ${version}): nothing of yours was saved. Read it again, and make your change on what is there now.`
    )
  }
  if (sequence.draft) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Changes of "${sequence.name}" are being made that are not published yet. Make yours there, or let those go first.`
    )
  }
  requireSoundContent(name, input.content ?? {})
  const before: StepRow = { id, name, delay, incentive, content }
  const after: StepRow = {
    ...before,
    ...(input.name !== undefined && { name: input.name }),
    ...(input.delay !== undefined && { delay: input.delay }),
    ...(input.incentive !== undefined && { incentive: input.incentive }),
    content: { ...content, ...inBlocks(input.content ?? {}) },
  }
  const around = [previous, after, next].filter((one) => one !== null)
  const problem = findDelayProblem(around)
  if (problem) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, problem)
  }
  const plan = publishedPlan(sequence)
  await publishPlan(db, sequence, {
    plan: {
      ...plan,
      steps: plan.steps.map((one) =>
        one.id === id ? { ...one, ...after } : one
      ),
    },
    actor_id: input.by ?? null,
    now: input.now,
  })
  return { before, version: version + 1 }
}

/**
 * Changes a step, and publishes that: live enrollments see the change at their next touch. What is
 * not named stays, also while another admin changes that.
 * @throws MedusaError with place and reason when a template is broken;
 *   NOT_ALLOWED when `version` is not the step's any more, or a draft is being
 *   made of the sequence
 */
export const updateStepWorkflow = createWorkflow(
  "recovery-update-step",
  (input: UpdateStepInput) => new WorkflowResponse(updateStepStep(input))
)
