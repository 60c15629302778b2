import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { openShopLink } from "./open-shop-link"
import { restoreCart } from "./restore-cart"
import { restoreLock } from "./restore-lock"

export type RestoreCartInput = {
  token: string
  /** The cart that is on the shopper's device now, to be merged. */
  cart_id?: string
  /** Those of the shop's publishable key. */
  sales_channel_ids: string[]
  /** A copy of the cart is wanted although it was ordered. */
  again?: boolean
  now: Date
}

const restoreCartStep = createStep(
  "recovery-restore-cart",
  async (input: RestoreCartInput, { container }) => {
    const now = new Date(input.now)
    const open = () => openShopLink(container, { ...input, now })
    const { enrollment_id } = await open()
    const restored = await container
      .resolve(Modules.LOCKING)
      .execute(restoreLock(enrollment_id), async () =>
        restoreCart(container, await open(), {
          present: input.cart_id ?? null,
          channels: input.sales_channel_ids,
          again: input.again ?? false,
          now,
        })
      )
    return new StepResponse(restored)
  }
)

/**
 * Exchanges a message's token for the cart, on any device, merged with the one
 * that is there.
 * @throws MedusaError NOT_FOUND for any token that is not good for this shop
 */
export const restoreCartWorkflow = createWorkflow(
  "recovery-restore-cart",
  (input: RestoreCartInput) => new WorkflowResponse(restoreCartStep(input))
)
