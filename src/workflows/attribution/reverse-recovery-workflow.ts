import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { reverseRecovery } from "../../modules/recovery/queries/attribution/reverse-recovery"
import { recoveryModule } from "../recovery-module"

export type ReverseRecoveryInput = { order_id: string; now: Date }

const reverseRecoveryStep = createStep(
  "recovery-reverse-recovery",
  async (input: ReverseRecoveryInput, { container }) => {
    await recoveryModule(container).transaction((db) =>
      reverseRecovery(db, {
        order_id: input.order_id,
        now: new Date(input.now),
      })
    )
    return new StepResponse(undefined)
  }
)

/** Takes a canceled order's credit back. Idempotent. */
export const reverseRecoveryWorkflow = createWorkflow(
  "recovery-reverse-recovery",
  (input: ReverseRecoveryInput) =>
    new WorkflowResponse(reverseRecoveryStep(input))
)
