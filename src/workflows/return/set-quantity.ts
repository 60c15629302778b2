import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  deleteLineItemsWorkflow,
  refreshCartItemsWorkflow,
  updateLineItemInCartWorkflow,
} from "@medusajs/medusa/core-flows"

import { isRefusal } from "./is-refusal"

/**
 * Leaves so many pieces in a line, none deletes it. Taking out always works:
 * Medusa's own workflow would refuse to when what stays is more than there is
 * in stock, or has no price any more.
 */
export async function setQuantity(
  container: MedusaContainer,
  line: { cart_id: string; item_id: string; quantity: number }
): Promise<void> {
  const { cart_id, item_id, quantity } = line
  if (quantity === 0) {
    await deleteLineItemsWorkflow(container).run({
      input: { cart_id, ids: [item_id] },
    })
    return
  }
  try {
    await updateLineItemInCartWorkflow(container).run({
      input: { cart_id, item_id, update: { quantity } },
    })
  } catch (error) {
    if (!isRefusal(error)) {
      throw error
    }
    await container.resolve(Modules.CART).updateLineItems(item_id, { quantity })
    await refreshCartItemsWorkflow(container).run({ input: { cart_id } })
  }
}
