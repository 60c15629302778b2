import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  getVariantAvailability,
} from "@medusajs/framework/utils"

import type { VariantNow } from "../../domain/tracking/allot-stock"
import type {
  VariantAnswer,
  VariantQuestion,
} from "../../modules/recovery/queries/medusa/select-variants"

type VariantRecord = {
  id: string
  manage_inventory: boolean
  allow_backorder: boolean
  product?: {
    status: string
    sales_channels?: ({ id: string } | null)[] | null
  } | null
}

/** What `selectVariants` reads, by Medusa's own way, slower. */
export async function askServicesForVariants(
  container: MedusaContainer,
  questions: VariantQuestion[]
): Promise<VariantAnswer[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "variant",
    fields: [
      "id",
      "manage_inventory",
      "allow_backorder",
      "product.status",
      "product.sales_channels.id",
    ],
    filters: { id: questions.map(({ variant_id }) => variant_id) },
  })
  const variants = new Map(
    (data as unknown as VariantRecord[]).map((variant) => [variant.id, variant])
  )
  const answers: VariantAnswer[] = []
  for (const channel of new Set(questions.map((q) => q.sales_channel_id))) {
    const ids = questions
      .filter(({ sales_channel_id }) => sales_channel_id === channel)
      .map(({ variant_id }) => variant_id)
    const stock = channel
      ? await getVariantAvailability(query, {
          variant_ids: ids,
          sales_channel_id: channel,
        })
      : {}
    for (const id of ids) {
      const variant = variants.get(id)
      if (variant) {
        answers.push({
          variant_id: id,
          sales_channel_id: channel,
          ...stateOf(variant, channel, stock[id]?.availability ?? 0),
        })
      }
    }
  }
  return answers
}

function stateOf(
  { product, ...variant }: VariantRecord,
  channel: string | null,
  availability: number
): VariantNow {
  const channels = (product?.sales_channels ?? []).map((one) => one?.id)
  const counted = variant.manage_inventory && !variant.allow_backorder
  return {
    sold:
      product?.status === "published" &&
      (channel === null || channels.includes(channel)),
    stock: channel !== null && counted ? availability : null,
  }
}
