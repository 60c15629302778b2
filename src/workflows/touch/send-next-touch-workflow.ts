import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { findCartEnrollment } from "../enrollment/find-cart-enrollment"
import { recoveryModule } from "../recovery-module"
import { sendNow } from "../sending/send-now"

export type SendNextTouchInput = { cart_id: string; now: Date }

const sendNextTouchStep = createStep(
  "recovery-send-next-touch",
  async (input: SendNextTouchInput, { container }) => {
    const recovery = recoveryModule(container)
    const enrollment = await findCartEnrollment(recovery, input.cart_id)
    const [touch] = await recovery.listTouches(
      { enrollment_id: enrollment.id, state: "due" },
      { select: ["id"], take: 1 }
    )
    const outcome =
      touch &&
      (await sendNow(
        container,
        { id: touch.id, state: "due" },
        new Date(input.now)
      ))
    if (!outcome) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "No message can be sent now: the sequence is paused, or the next message is being sent already."
      )
    }
    return new StepResponse(outcome)
  }
)

/**
 * Sends the next message of an abandoned cart now instead of when it is due,
 * by the same protocol as the tick. Answers what became of it.
 * @throws MedusaError when there is none or the store cannot send
 */
export const sendNextTouchWorkflow = createWorkflow(
  "recovery-send-next-touch",
  (input: SendNextTouchInput) => new WorkflowResponse(sendNextTouchStep(input))
)
