import type { MedusaContainer } from "@medusajs/framework/types"

import { endOrders } from "../../modules/recovery/queries/attribution/end-orders"
import { findOrders } from "../../modules/recovery/queries/attribution/find-orders"
import { undoPurchases } from "../../modules/recovery/queries/attribution/undo-purchases"
import { recoveryModule } from "../recovery-module"
import { readCarts } from "../tracking/read-carts"

/**
 * Orders that Medusa does not have any more. One whose cart is open again was
 * never placed: its payment was declined after all, and what it ended goes on.
 * Any other was deleted, and its cart stays bought.
 */
export async function endGoneOrders(
  container: MedusaContainer,
  { ids, now }: { ids: string[]; now: Date }
): Promise<void> {
  if (!ids.length) {
    return
  }
  const recovery = recoveryModule(container)
  const known = await recovery.read((db) => findOrders(db, ids))
  const carts = await readCarts(
    container,
    [...known.values()].flatMap(({ cart_id }) => cart_id ?? [])
  )
  await recovery.transaction(async (db) => {
    const gone = await endOrders(db, { ids, now })
    const orders = gone.filter(({ cart_id }) => {
      const cart = cart_id ? carts.get(cart_id) : null
      return cart && !cart.completedAt
    })
    if (orders.length) {
      await undoPurchases(db, { orders, now })
    }
  })
}
