import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { orderSequences } from "../../modules/recovery/queries/sequence/order-sequences"
import { recoveryModule } from "../recovery-module"
import { loadSequences } from "./load-sequences"

export type OrderSequencesInput = {
  /** Whichever comes first is asked first; those left out come behind. */
  ids: string[]
}

const orderSequencesStep = createStep(
  "recovery-order-sequences",
  async ({ ids }: OrderSequencesInput, { container }) => {
    const recovery = recoveryModule(container)
    const before = (await loadSequences(recovery)).map(({ id }) => id)
    const unknown = ids.find((id) => !before.includes(id))
    if (unknown !== undefined) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `No sequence with the id ${unknown} was found: nothing was put into another order.`
      )
    }
    await recovery.transaction((db) => orderSequences(db, ids))
    return new StepResponse(undefined, before)
  },
  async (before, { container }) => {
    if (before) {
      await recoveryModule(container).transaction((db) =>
        orderSequences(db, before)
      )
    }
  }
)

/**
 * Says in which order sequences are asked whether they take a cart.
 * @throws MedusaError NOT_FOUND for one that there is not
 */
export const orderSequencesWorkflow = createWorkflow(
  "recovery-order-sequences",
  (input: OrderSequencesInput) =>
    new WorkflowResponse(orderSequencesStep(input))
)
