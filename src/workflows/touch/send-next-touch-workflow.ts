import { randomUUID } from "node:crypto"

import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { addMs } from "../../domain/time/duration"
import { claimDueTouches } from "../../modules/recovery/queries/touch/claim-due-touches"
import { findCartEnrollment } from "../enrollment/find-cart-enrollment"
import { recoveryModule } from "../recovery-module"
import { listSetupProblems } from "./list-setup-problems"
import { sendBatch } from "./send-batch"
import { CLAIM_LEASE_MS } from "./send-touch"

export type SendNextTouchInput = { cart_id: string; now: Date }

const sendNextTouchStep = createStep(
  "recovery-send-next-touch",
  async (input: SendNextTouchInput, { container }) => {
    const now = new Date(input.now)
    const recovery = recoveryModule(container)
    const enrollment = await findCartEnrollment(recovery, input.cart_id)
    const [problem] = await listSetupProblems(container)
    if (problem) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, problem.message)
    }
    const [touch] = await recovery.listTouches(
      { enrollment_id: enrollment.id, state: "due" },
      { select: ["id"], take: 1 }
    )
    const claimed = touch
      ? await recovery.transaction((db) =>
          claimDueTouches(db, {
            now,
            leaseId: randomUUID(),
            leaseUntil: addMs(now, CLAIM_LEASE_MS),
            limit: 1,
            touchId: touch.id,
          })
        )
      : []
    if (!claimed.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "No message can be sent now: the sequence is paused, or the next message is being sent already."
      )
    }
    const [outcome] = await sendBatch(container, claimed, { now, forced: true })
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
