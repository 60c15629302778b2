import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { markPerson } from "../../modules/recovery/queries/tracking/mark-person"
import { recoveryModule } from "../recovery-module"

export type MarkPersonInput = { cart_id: string; now: Date }

const markPersonStep = createStep(
  "recovery-mark-person",
  async ({ cart_id, now }: MarkPersonInput, { container }) => {
    const marked = await recoveryModule(container).transaction((db) =>
      markPerson(db, { cart_id, at: new Date(now) })
    )
    if (!marked) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "This cart is not held for a robot's because of its speed, so there is nothing to put right."
      )
    }
    return new StepResponse(undefined)
  }
)

/**
 * Says that a cart which was held for a machine's is a person's. It counts
 * again, is judged anew with the next tick, and is not marked any more.
 * @throws MedusaError NOT_ALLOWED when it was not marked for its speed
 */
export const markPersonWorkflow = createWorkflow(
  "recovery-mark-person",
  (input: MarkPersonInput) => new WorkflowResponse(markPersonStep(input))
)
