import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { tick } from "./tick"

export type RunTickInput = { now: Date }

const tickStep = createStep(
  "recovery-run-tick",
  async (input: RunTickInput, { container }) =>
    new StepResponse(await tick(container, new Date(input.now)))
)

/**
 * One tick, everything by the same `now`: find what events missed, detect
 * abandoned carts, look after touches of dead workers, send what is due, take
 * back codes that ended, look after the store's health. Never much longer
 * than the time box; safe to run in several processes at once. Answers what
 * it did, as counts.
 */
export const runTickWorkflow = createWorkflow(
  "recovery-run-tick",
  (input: RunTickInput) => new WorkflowResponse(tickStep(input))
)
