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
import {
  type StepRow,
  writeStep,
} from "../../modules/recovery/queries/sequence/write-step"
import { recoveryModule } from "../recovery-module"
import { describeProblem } from "./describe-problem"
import { loadSequences, placeSteps } from "./load-sequences"

export type UpdateStepInput = {
  sequence_id: string
  id: string
  name?: string
  delay?: string
  incentive?: StepIncentive | null
  /** Replaces the copy of the locales that are given. */
  content?: Record<string, StepContent>
}

const updateStepStep = createStep(
  "recovery-update-step",
  async (input: UpdateStepInput, { container }) => {
    const recovery = recoveryModule(container)
    const placed = placeSteps(await loadSequences(recovery)).get(input.id)
    if (!placed || placed.step.sequence_id !== input.sequence_id) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `No step with the id ${input.id} was found in this sequence.`
      )
    }
    const { step, previous, next } = placed
    for (const [locale, content] of Object.entries(input.content ?? {})) {
      const [problem] = checkContent(content)
      if (problem) {
        throw describeProblem(step.name, locale, problem)
      }
    }
    const before: StepRow = {
      id: step.id,
      name: step.name,
      delay: step.delay,
      incentive: step.incentive,
      content: step.content,
    }
    const after: StepRow = {
      ...before,
      ...(input.name !== undefined && { name: input.name }),
      ...(input.delay !== undefined && { delay: input.delay }),
      ...(input.incentive !== undefined && { incentive: input.incentive }),
      content: { ...step.content, ...input.content },
    }
    requireGrowingDelays([previous, after, next])
    await recovery.transaction((db) => writeStep(db, after))
    return new StepResponse(undefined, before)
  },
  async (before, { container }) => {
    if (before) {
      await recoveryModule(container).transaction((db) => writeStep(db, before))
    }
  }
)

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
 * Changes a step; live enrollments see the change at their next touch.
 * @throws MedusaError with place and reason when a template is broken
 */
export const updateStepWorkflow = createWorkflow(
  "recovery-update-step",
  (input: UpdateStepInput) => new WorkflowResponse(updateStepStep(input))
)
