import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { exitEnrollments } from "../../modules/recovery/queries/enrollment/exit-enrollments"
import { recoveryModule } from "../recovery-module"
import { findCartEnrollment } from "./find-cart-enrollment"

export type StopEnrollmentInput = { cart_id: string; now: Date }

const stopEnrollmentStep = createStep(
  "recovery-stop-enrollment",
  async (input: StopEnrollmentInput, { container }) => {
    const recovery = recoveryModule(container)
    const enrollment = await findCartEnrollment(recovery, input.cart_id)
    await recovery.transaction((db) =>
      exitEnrollments(db, {
        ids: [enrollment.id],
        reason: "canceled_by_admin",
        at: new Date(input.now),
      })
    )
    return new StepResponse(undefined)
  }
)

/**
 * Ends the sequence of an abandoned cart at an admin's wish.
 * @throws MedusaError when it is in none
 */
export const stopEnrollmentWorkflow = createWorkflow(
  "recovery-stop-enrollment",
  (input: StopEnrollmentInput) =>
    new WorkflowResponse(stopEnrollmentStep(input))
)
