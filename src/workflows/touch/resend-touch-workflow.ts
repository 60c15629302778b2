import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { recoveryModule, type RecoveryModuleService } from "../recovery-module"
import { sendNow } from "../sending/send-now"

export type ResendTouchInput = { touch_id: string; now: Date }

const resendTouchStep = createStep(
  "recovery-resend-touch",
  async (input: ResendTouchInput, { container }) => {
    const recovery = recoveryModule(container)
    const id = input.touch_id
    const [touch] = await recovery.listTouches({ id }, { take: 1 })
    // The claim looks at it again, under its lock.
    const outcome = await sendNow(
      container,
      { id, state: touch?.state === "failed" ? "failed" : "uncertain" },
      new Date(input.now)
    )
    if (!outcome) {
      throw await whyNot(recovery, id)
    }
    return new StepResponse(outcome)
  }
)

async function whyNot(
  recovery: RecoveryModuleService,
  id: string
): Promise<MedusaError> {
  const [touch] = await recovery.listTouches({ id }, { take: 1 })
  if (!touch) {
    return new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no message "${id}".`
    )
  }
  if (!["uncertain", "failed"].includes(touch.state) || touch.written_off_at) {
    return new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This message is not undecided any more: reload the page to see what became of it."
    )
  }
  const [enrollment] = await recovery.listEnrollments(
    { id: touch.enrollment_id },
    { select: ["exit_reason"], take: 1 }
  )
  if (enrollment?.exit_reason == null) {
    return new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      touch.state === "failed"
        ? "It cannot be sent again, because its discount code was taken back when it failed. You can dismiss it."
        : "Something else is being done with this message or its cart: try again in a moment."
    )
  }
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `It cannot be sent again, because its sequence has ended (${enrollment.exit_reason}). You can dismiss it.`
  )
}

/**
 * Sends a message again that failed, or, knowingly, one whose fate is unknown:
 * its person may get a second copy of that. By the same protocol as the tick, so that nobody gets it who
 * has bought or unsubscribed since. Answers what became of it.
 * @throws MedusaError when it is neither any more, or may not be sent
 */
export const resendTouchWorkflow = createWorkflow(
  "recovery-resend-touch",
  (input: ResendTouchInput) => new WorkflowResponse(resendTouchStep(input))
)
