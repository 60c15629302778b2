import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { sweepOrdersStep } from "./attribution/steps/sweep-orders"
import { endIncentivesStep } from "./incentive/steps/end-incentives"
import { recoveryModule } from "./recovery-module"
import { ensureDefaultSequence } from "./sequence/ensure-default-sequence"
import { recoverExpiredLeasesStep } from "./touch/steps/recover-expired-leases"
import { sendDueTouchesStep } from "./touch/steps/send-due-touches"
import { detectAbandonedCartsStep } from "./tracking/steps/detect-abandoned-carts"
import { noteStagesStep } from "./tracking/steps/note-stages"
import { sweepCartsStep } from "./tracking/steps/sweep-carts"

export type RunTickInput = { now: Date }

const openTickStep = createStep(
  "recovery-open-tick",
  async (_: RunTickInput, { container }) => {
    const recovery = recoveryModule(container)
    await ensureDefaultSequence(recovery)
    await recovery.flushActivity()
    return new StepResponse(undefined)
  }
)

/**
 * One tick, everything by the same `now`: find what events missed, detect
 * abandoned carts, look after touches of dead workers, send what is due, take
 * back codes that ended. Safe to run in several processes at once. Answers
 * what it did, as counts.
 */
export const runTickWorkflow = createWorkflow(
  "recovery-run-tick",
  (input: RunTickInput) => {
    openTickStep(input)
    const carts_found = sweepCartsStep(input)
    const orders_found = sweepOrdersStep(input)
    const stages_noted = noteStagesStep(input)
    const abandoned = detectAbandonedCartsStep(input)
    const leases_recovered = recoverExpiredLeasesStep(input)
    const touches = sendDueTouchesStep(input)
    const codes_ended = endIncentivesStep(input)
    return new WorkflowResponse(
      transform(
        {
          carts_found,
          orders_found,
          stages_noted,
          abandoned,
          leases_recovered,
          touches,
          codes_ended,
        },
        (counts) => counts
      )
    )
  }
)
