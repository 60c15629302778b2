import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { openLink } from "./open-link"
import { restoreCart } from "./restore-cart"

export type RestoreCartInput = { token: string; now: Date }

const restoreCartStep = createStep(
  "recovery-restore-cart",
  async (input: RestoreCartInput, { container }) => {
    const now = new Date(input.now)
    const open = () =>
      openLink(container, { token: input.token, purpose: "restore", now })
    const { enrollment_id } = await open()
    // Two devices at once must not rebuild the cart twice.
    const restored = await container
      .resolve(Modules.LOCKING)
      .execute(`recovery-restore:${enrollment_id}`, async () =>
        restoreCart(container, await open(), now)
      )
    return new StepResponse(restored)
  }
)

/**
 * Exchanges a message's token for the cart, on any device.
 * @throws MedusaError NOT_FOUND for any token that is not good
 */
export const restoreCartWorkflow = createWorkflow(
  "recovery-restore-cart",
  (input: RestoreCartInput) => new WorkflowResponse(restoreCartStep(input))
)
