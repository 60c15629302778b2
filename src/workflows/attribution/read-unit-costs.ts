import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { unitCost } from "../../domain/attribution/unit-cost"
import type { UnitCostSource } from "../../modules/recovery/options/unit-cost-schema"
import { readStoreCurrency } from "../sequence/read-store-currency"

/** What one of a variant costs the shop in a currency; null: not known. */
export type UnitCosts = (variantId: string, currency: string) => number | null

/** Reads what variants cost the shop, from where the option says. */
export async function readUnitCosts(
  container: MedusaContainer,
  source: UnitCostSource,
  variantIds: string[]
): Promise<UnitCosts> {
  const ids = [...new Set(variantIds)]
  return "variantMetadata" in source
    ? await fromMetadata(container, source.variantMetadata, ids)
    : await fromPriceList(container, source.priceList, ids)
}

async function fromMetadata(
  container: MedusaContainer,
  key: string,
  ids: string[]
): Promise<UnitCosts> {
  const storeCurrency = await readStoreCurrency(container)
  const variants = await container.resolve(Modules.PRODUCT).listProductVariants(
    { id: ids },
    // What was sold may not be for sale any more.
    { select: ["id", "metadata"], withDeleted: true, take: ids.length }
  )
  const kept = new Map(
    variants.map(({ id, metadata }) => [id, metadata?.[key]])
  )
  return (id, currency) => unitCost(kept.get(id), { currency, storeCurrency })
}

async function fromPriceList(
  container: MedusaContainer,
  priceList: string,
  ids: string[]
): Promise<UnitCosts> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "variant",
    fields: ["id", "price_set.id"],
    filters: { id: ids },
    withDeleted: true,
  })
  const sets = new Map(
    (data as { id: string; price_set?: { id: string } | null }[]).flatMap(
      ({ id, price_set }) => (price_set ? [[id, price_set.id] as const] : [])
    )
  )
  const prices = await container.resolve(Modules.PRICING).listPrices(
    { price_list_id: [priceList], price_set_id: [...sets.values()] },
    {
      select: ["id", "amount", "currency_code", "price_set_id", "min_quantity"],
      relations: ["price_rules"],
      take: null,
    }
  )
  const costs = new Map<string, number>()
  for (const price of prices) {
    // A price for some places or for many at once is not what one costs.
    if (!price.price_rules?.length && Number(price.min_quantity ?? 0) <= 1) {
      costs.set(
        `${price.price_set_id} ${price.currency_code?.toLowerCase()}`,
        Number(price.amount)
      )
    }
  }
  return (id, currency) => costs.get(`${sets.get(id)} ${currency}`) ?? null
}
