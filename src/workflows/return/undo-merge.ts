import type { MedusaContainer } from "@medusajs/framework/types"
import { updateLineItemInCartWorkflow } from "@medusajs/medusa/core-flows"

import { endCartMerge } from "../../modules/recovery/queries/return/end-cart-merge"
import { findCartMerge } from "../../modules/recovery/queries/return/find-cart-merge"
import { recoveryModule } from "../recovery-module"
import { readCarts } from "../tracking/read-carts"

/**
 * Takes what a merge added off the cart that came back; what the shopper has
 * taken out meanwhile is not taken twice. Answers the id of the cart that was
 * on the device before, or null when there is nothing to undo.
 */
export async function undoMerge(
  container: MedusaContainer,
  { enrollment_id, id, now }: { enrollment_id: string; id: string; now: Date }
): Promise<string | null> {
  const recovery = recoveryModule(container)
  const merge = await recovery.read((db) =>
    findCartMerge(db, { enrollment_id, id })
  )
  const cart =
    merge && (await readCarts(container, [merge.cart_id])).get(merge.cart_id)
  if (!merge || !cart || cart.completedAt) {
    return null
  }
  const quantities = new Map(
    cart.items.map(({ line_id, quantity }) => [line_id, quantity])
  )
  for (const { line_id, quantity } of merge.lines) {
    const there = quantities.get(line_id)
    if (there !== undefined) {
      await updateLineItemInCartWorkflow(container).run({
        input: {
          cart_id: merge.cart_id,
          item_id: line_id,
          // Medusa deletes a line of no pieces.
          update: { quantity: Math.max(there - quantity, 0) },
        },
      })
    }
  }
  await recovery.read((db) => endCartMerge(db, { id, now }))
  recovery.noteActivity(merge.from_cart_id, now)
  return merge.from_cart_id
}
