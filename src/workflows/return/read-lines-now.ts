import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  getVariantAvailability,
  QueryContext,
} from "@medusajs/framework/utils"

import type { LineNow } from "../../domain/return/restore-notices"
import type { EnrollmentSnapshot } from "../../modules/recovery/queries/enrollment/insert-enrollments"

type VariantRecord = {
  id: string
  manage_inventory: boolean
  allow_backorder: boolean
  product?: { status: string } | null
  calculated_price?: { calculated_amount: unknown } | null
}

/** Price and stock, now, of the variants that a cart was abandoned with. */
export async function readLinesNow(
  container: MedusaContainer,
  snapshot: EnrollmentSnapshot
): Promise<Map<string, LineNow>> {
  const ids = snapshot.items.flatMap((item) => item.variant_id ?? [])
  if (!ids.length) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "variant",
    fields: [
      "id",
      "manage_inventory",
      "allow_backorder",
      "product.status",
      "calculated_price.calculated_amount",
    ],
    filters: { id: ids },
    context: {
      calculated_price: QueryContext({
        region_id: snapshot.region_id,
        currency_code: snapshot.currency_code,
      }),
    },
  } as never)
  const stock = snapshot.sales_channel_id
    ? await getVariantAvailability(query, {
        variant_ids: ids,
        sales_channel_id: snapshot.sales_channel_id,
      })
    : {}
  return new Map(
    (data as unknown as VariantRecord[]).map((variant) => {
      const amount = variant.calculated_price?.calculated_amount ?? null
      const counted = variant.manage_inventory && !variant.allow_backorder
      return [
        variant.id,
        {
          available: variant.product?.status === "published",
          stock: counted ? (stock[variant.id]?.availability ?? null) : null,
          unit_price: amount === null ? null : Number(amount),
        },
      ]
    })
  )
}
