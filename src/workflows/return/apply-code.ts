import { setTimeout as wait } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import { PromotionActions } from "@medusajs/framework/utils"
import { updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { logOf } from "../log-of"

const TRIES = 3
const PAUSE_MS = 150

/**
 * Puts a code on a cart; false when the cart would not take it. Cart
 * workflows lock the cart for a moment, so it is tried again.
 */
export async function applyCode(
  container: MedusaContainer,
  cartId: string,
  code: string
): Promise<boolean> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    try {
      await updateCartPromotionsWorkflow(container).run({
        input: {
          cart_id: cartId,
          promo_codes: [code],
          action: PromotionActions.ADD,
        },
      })
      return true
    } catch (error) {
      if (attempt === TRIES) {
        logOf(container).warn(
          `Cart recovery could not apply code ${code} to cart ${cartId}: ${(error as Error).message}`
        )
      } else {
        await wait(PAUSE_MS * attempt)
      }
    }
  }
  return false
}
