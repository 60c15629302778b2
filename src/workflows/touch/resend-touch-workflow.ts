import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { recoveryModule, type RecoveryModuleService } from "../recovery-module"
import { sendNow } from "./send-now"

export type ResendTouchInput = { touch_id: string; now: Date }

const resendTouchStep = createStep(
  "recovery-resend-touch",
  async (input: ResendTouchInput, { container }) => {
    const outcome = await sendNow(
      container,
      { id: input.touch_id, state: "uncertain" },
      new Date(input.now)
    )
    if (!outcome) {
      throw await whyNot(recoveryModule(container), input.touch_id)
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
  if (touch.state !== "uncertain" || touch.written_off_at) {
    return new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This message is not undecided any more: reload the page to see what became of it."
    )
  }
  const [enrollment] = await recovery.listEnrollments(
    { id: touch.enrollment_id },
    { select: ["exit_reason"], take: 1 }
  )
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `It cannot be sent again, because its sequence has ended (${enrollment?.exit_reason ?? "unknown"}). You can write it off.`
  )
}

/**
 * Knowingly sends a message again whose fate is unknown: its person may get
 * a second copy. By the same protocol as the tick, so that nobody gets it who
 * has bought or unsubscribed since. Answers what became of it.
 * @throws MedusaError when it is not undecided any more, or may not be sent
 */
export const resendTouchWorkflow = createWorkflow(
  "recovery-resend-touch",
  (input: ResendTouchInput) => new WorkflowResponse(resendTouchStep(input))
)
