import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { openLink } from "./open-link"
import { restoreCart } from "./restore-cart"
import { restoreLock } from "./restore-lock"

export type RestoreCartInput = {
  token: string
  /** The cart that is on the shopper's device now, to be merged. */
  cart_id?: string
  now: Date
}

const restoreCartStep = createStep(
  "recovery-restore-cart",
  async (input: RestoreCartInput, { container }) => {
    const now = new Date(input.now)
    const open = () =>
      openLink(container, { token: input.token, purpose: "restore", now })
    const { enrollment_id } = await open()
    const restored = await container
      .resolve(Modules.LOCKING)
      .execute(restoreLock(enrollment_id), async () =>
        restoreCart(container, await open(), {
          present: input.cart_id ?? null,
          now,
        })
      )
    return new StepResponse(restored)
  }
)

/**
 * Exchanges a message's token for the cart, on any device, merged with the one
 * that is there.
 * @throws MedusaError NOT_FOUND for any token that is not good
 */
export const restoreCartWorkflow = createWorkflow(
  "recovery-restore-cart",
  (input: RestoreCartInput) => new WorkflowResponse(restoreCartStep(input))
)
