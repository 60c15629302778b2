import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The order that a payment is of; null when there is none. */
export async function findPaidOrder(
  container: MedusaContainer,
  paymentId: string
): Promise<string | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment",
    fields: ["payment_collection.order.id"],
    filters: { id: paymentId },
  })
  const payment = data[0] as unknown as
    | { payment_collection?: { order?: { id: string } | null } | null }
    | undefined
  return payment?.payment_collection?.order?.id ?? null
}
