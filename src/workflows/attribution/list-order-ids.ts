import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import type { IdRange } from "../../domain/tracking/id-areas"
import type { UnknownRow } from "../../modules/recovery/queries/medusa/select-unknown-ids"

/** A page of orders by their ids, as Medusa's service lists them. */
export async function listOrderIds(
  container: MedusaContainer,
  { after, before }: IdRange,
  take: number
): Promise<UnknownRow[]> {
  const orders = await container.resolve(Modules.ORDER).listOrders(
    {
      id: { $gt: after, ...(before !== null && { $lt: before }) },
    } as never,
    {
      select: ["id", "created_at", "is_draft_order"],
      take,
      order: { id: "ASC" },
    }
  )
  return orders.map((order) => ({
    id: order.id,
    created_at: new Date(order.created_at),
    draft: Boolean((order as { is_draft_order?: boolean }).is_draft_order),
  }))
}
