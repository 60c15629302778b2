import type { MedusaContainer } from "@medusajs/framework/types"
import { PromotionActions } from "@medusajs/framework/utils"
import { updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"

import { withoutAdded } from "../../domain/return/added-lines"
import { endCartMerge } from "../../modules/recovery/queries/return/end-cart-merge"
import {
  findCartMerge,
  type FoundMerge,
} from "../../modules/recovery/queries/return/find-cart-merge"
import { keepMergedLines } from "../../modules/recovery/queries/return/keep-merged-lines"
import { recoveryModule } from "../recovery-module"
import { readCarts } from "../tracking/read-carts"
import { setQuantity } from "./set-quantity"

/**
 * Takes what a merge added off the cart that came back, codes included; what
 * the shopper has taken out meanwhile is not taken twice, also when it is
 * broken off and asked for again. Answers the id of the cart that was on the
 * device before, or null when there is nothing to undo.
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
  await takeLinesOff(container, merge, { items: cart.items, now })
  if (merge.codes.length) {
    await updateCartPromotionsWorkflow(container).run({
      input: {
        cart_id: merge.cart_id,
        promo_codes: merge.codes,
        action: PromotionActions.REMOVE,
      },
    })
  }
  await recovery.read((db) => endCartMerge(db, { id, now }))
  recovery.noteActivity(merge.from_cart_id, now)
  return merge.from_cart_id
}

async function takeLinesOff(
  container: MedusaContainer,
  { id, cart_id, lines }: FoundMerge,
  { items, now }: { items: { line_id: string; quantity: number }[]; now: Date }
): Promise<void> {
  const quantities = new Map(
    items.map(({ line_id, quantity }) => [line_id, quantity])
  )
  for (const [i, line] of (lines ?? []).entries()) {
    const there = quantities.get(line.line_id) ?? 0
    const quantity = withoutAdded(there, line)
    if (quantity < there) {
      await setQuantity(container, { cart_id, item_id: line.line_id, quantity })
      await recoveryModule(container).read((db) =>
        keepMergedLines(db, { id, lines: lines!.slice(i + 1), now })
      )
    }
  }
}
