import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { StepIncentive } from "../../domain/incentive/incentive-terms"
import { durationMs } from "../../domain/time/duration"
import { checkContent } from "../../messages"
import type { StepContent } from "../../types"
import type { Db } from "../../modules/recovery/db"
import { listSequenceRows } from "../../modules/recovery/queries/sequence/list-sequences"
import { lockSequence } from "../../modules/recovery/queries/sequence/lock-sequence"
import {
  type StepRow,
  writeStep,
} from "../../modules/recovery/queries/sequence/write-step"
import { recoveryModule } from "../recovery-module"
import { describeProblem } from "./describe-problem"
import { type LoadedSequence, placeSteps } from "./load-sequences"

export type UpdateStepInput = {
  sequence_id: string
  id: string
  name?: string
  delay?: string
  incentive?: StepIncentive | null
  /** Replaces the copy of the locales that are given. */
  content?: Record<string, StepContent>
  /** The one that the change was made on. */
  version?: number
}

const updateStepStep = createStep(
  "recovery-update-step",
  async (input: UpdateStepInput, { container }) => {
    const recovery = recoveryModule(container)
    const changed = await recovery.transaction(async (db) => {
      await lockSequence(db, input.sequence_id)
      return await changeStep(db, input)
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
  input: UpdateStepInput
): Promise<{ before: StepRow; version: number }> {
  const sequences = (await listSequenceRows(db)) as unknown as LoadedSequence[]
  const placed = placeSteps(sequences).get(input.id)
  if (!placed || placed.step.sequence_id !== input.sequence_id) {
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
  for (const [locale, copy] of Object.entries(input.content ?? {})) {
    const [problem] = checkContent(copy)
    if (problem) {
      throw describeProblem(name, locale, problem)
    }
  }
  const before: StepRow = { id, name, delay, incentive, content }
  const after: StepRow = {
    ...before,
    ...(input.name !== undefined && { name: input.name }),
    ...(input.delay !== undefined && { delay: input.delay }),
    ...(input.incentive !== undefined && { incentive: input.incentive }),
    content: { ...content, ...input.content },
  }
  requireGrowingDelays([previous, after, next])
  await writeStep(db, after, version)
  return { before, version: version + 1 }
}

/** Without a gap between them, two messages would go out back to back. */
function requireGrowingDelays(
  steps: ({ name: string; delay: string } | null)[]
): void {
  const [first, ...others] = steps.filter((step) => step !== null)
  let earlier = first!
  for (const step of others) {
    if (durationMs(step.delay) <= durationMs(earlier.delay)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Delays count from the last activity, so the delay of "${step.name}" (${step.delay}) must be longer than that of "${earlier.name}" (${earlier.delay}).`
      )
    }
    earlier = step
  }
}

/**
 * Changes a step; live enrollments see the change at their next touch. What is
 * not named stays, also while another admin changes that.
 * @throws MedusaError with place and reason when a template is broken;
 *   NOT_ALLOWED when `version` is not the step's any more
 */
export const updateStepWorkflow = createWorkflow(
  "recovery-update-step",
  (input: UpdateStepInput) => new WorkflowResponse(updateStepStep(input))
)
