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
import type { StepContent, StepContentOfBefore } from "../../types"
import type { Db } from "../../modules/recovery/db"
import { lockSequence } from "../../modules/recovery/queries/sequence/lock-sequence"
import {
  type StepRow,
  writeStep,
} from "../../modules/recovery/queries/sequence/write-step"
import { recoveryModule } from "../recovery-module"
import { describeProblem } from "./describe-problem"
import { inBlocks, placeSteps } from "./load-sequences"
import { publishPlan } from "./publish-plan"
import { publishedPlan, requireSequence } from "./require-sequence"

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
    content: { ...content, ...inBlocks(input.content ?? {}) },
  }
  requireGrowingDelays([previous, after, next])
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
