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
    const { step, previous } = placed
    for (const [locale, content] of Object.entries(input.content ?? {})) {
      const [problem] = checkContent(content)
      if (problem) {
        throw describeProblem(step.name, locale, problem)
      }
    }
    if (
      input.delay &&
      previous &&
      durationMs(input.delay) < durationMs(previous.delay)
    ) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Delays count from the last activity, so the delay of "${step.name}" must not be shorter than that of "${previous.name}" (${previous.delay}).`
      )
    }
    const { sequence_id: _, content, ...changes } = input
    await recovery.updateSequenceSteps({
      ...changes,
      ...(content && { content: { ...step.content, ...content } }),
    } as never)
    const { id, name, delay, incentive } = step
    return new StepResponse(undefined, {
      id,
      name,
      delay,
      incentive,
      content: step.content,
    })
  },
  async (before, { container }) => {
    if (before) {
      await recoveryModule(container).updateSequenceSteps(before as never)
    }
  }
)

/**
 * Changes a step; live enrollments see the change at their next touch.
 * @throws MedusaError with place and reason when a template is broken
 */
export const updateStepWorkflow = createWorkflow(
  "recovery-update-step",
  (input: UpdateStepInput) => new WorkflowResponse(updateStepStep(input))
)
