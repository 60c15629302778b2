import type { MedusaContainer } from "@medusajs/framework/types"

import type { FoundLink } from "../../modules/recovery/queries/return/find-link"
import { hasOrdered } from "../../modules/recovery/queries/return/has-ordered"
import { isCartKnown } from "../../modules/recovery/queries/return/is-cart-known"
import { recoveryModule } from "../recovery-module"
import { readCarts } from "../tracking/read-carts"

/**
 * Whether the cart of a link was ordered, or its person has ordered otherwise
 * since the message. A canceled order does not count: they may want it again.
 */
export async function haveTheyOrdered(
  container: MedusaContainer,
  link: FoundLink,
  now: Date
): Promise<boolean> {
  const recovery = recoveryModule(container)
  const cart_ids = [link.restored_cart_id, link.cart_id].flatMap(
    (id) => id ?? []
  )
  // Just now, and nobody has told of it yet. Asked first: what becomes known
  // between the two questions is seen by the second.
  const carts = await readCarts(container, cart_ids)
  for (const { cart_id, completedAt } of carts.values()) {
    if (
      completedAt &&
      !(await recovery.read((db) => isCartKnown(db, cart_id)))
    ) {
      return true
    }
  }
  return await recovery.read((db) =>
    hasOrdered(db, {
      cart_ids,
      contact_id: link.contact_id,
      since: link.sent_at ? new Date(link.sent_at) : now,
    })
  )
}
