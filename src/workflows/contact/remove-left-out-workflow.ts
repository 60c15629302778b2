import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { removeLeftOut } from "../../modules/recovery/queries/contact/remove-left-out"
import { recoveryModule } from "../recovery-module"

export type RemoveLeftOutInput = { id: string; by: string | null; now: Date }

const removeLeftOutStep = createStep(
  "recovery-remove-left-out",
  async ({ id, by, now }: RemoveLeftOutInput, { container }) => {
    const removed = await recoveryModule(container).transaction((db) =>
      removeLeftOut(db, { id, by, at: new Date(now) })
    )
    if (!removed) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        "This is not left out, or no more."
      )
    }
    return new StepResponse({ id })
  }
)

/**
 * Takes somebody off the list of people who are left out; carts that they
 * leave from then on are written about.
 * @throws MedusaError NOT_FOUND when they are not on it
 */
export const removeLeftOutWorkflow = createWorkflow(
  "recovery-remove-left-out",
  (input: RemoveLeftOutInput) => new WorkflowResponse(removeLeftOutStep(input))
)
