import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { listKnownOrders } from "../../modules/recovery/queries/attribution/list-known-orders"
import type { Finding } from "../finding"
import { recoveryModule } from "../recovery-module"
import { sweep } from "../sweep"
import { attributeOrder } from "./attribute-order"

/**
 * Finds orders whose event was lost, so that a buyer is never mailed because
 * an event bus lost a message. Runs before anything is sent; answers how many
 * it found, and whether it came to the end.
 */
export async function sweepOrders(
  container: MedusaContainer,
  finding: Finding
): Promise<{ taken: number; complete: boolean }> {
  const recovery = recoveryModule(container)
  return await sweep(container, finding, {
    source: "order",
    cursor: "swept_orders",
    page: 200,
    askMedusa: async (after, take) => {
      const orders = await container
        .resolve(Modules.ORDER)
        .listOrders({ id: { $gt: after }, is_draft_order: false } as never, {
          select: ["id", "created_at"],
          take,
          order: { id: "ASC" },
        })
      return orders.map((order) => ({
        id: order.id,
        created_at: new Date(order.created_at),
      }))
    },
    take: async (rows) => {
      const ids = rows.map(({ id }) => id)
      const known = await recovery.read((db) => listKnownOrders(db, ids))
      let missed = 0
      for (const { id, created_at } of rows) {
        if (!known.has(id)) {
          missed += await attributeMissed(container, id, new Date(created_at))
        }
      }
      return missed
    },
  })
}

/** One odd order must not keep anybody's message from going out. */
async function attributeMissed(
  container: MedusaContainer,
  orderId: string,
  placedAt: Date
): Promise<number> {
  try {
    await attributeOrder(container, orderId, placedAt)
    return 1
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `Cart recovery could not attribute order ${orderId}: ${(error as Error).message}`
      )
    return 0
  }
}
