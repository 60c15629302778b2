import type { MedusaContainer } from "@medusajs/framework/types"

import { orderCost } from "../../domain/attribution/order-cost"
import { recoveryModule } from "../recovery-module"
import type { OrderFacts } from "./read-orders"
import { readUnitCosts } from "./read-unit-costs"

/**
 * What the goods of orders cost the shop, by order; null where that is not
 * known of all of them, and for all where the option `unitCost` is not set.
 */
export async function readOrderCosts(
  container: MedusaContainer,
  orders: OrderFacts[]
): Promise<(orderId: string) => number | null> {
  const source = recoveryModule(container).options.unitCost
  if (!source || !orders.length) {
    return () => null
  }
  const ids = orders.flatMap(({ lines }) =>
    lines.flatMap(({ variant_id }) => variant_id ?? [])
  )
  const unit = await readUnitCosts(container, source, ids)
  const costs = new Map(
    orders.map(({ id, lines, currency_code }) => [
      id,
      orderCost(
        lines.map(({ variant_id, ...line }) => ({
          ...line,
          unit: variant_id
            ? unit(variant_id, currency_code.toLowerCase())
            : null,
        }))
      ),
    ])
  )
  return (id) => costs.get(id) ?? null
}
