import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import { COUNTRIES } from "./create-shop"

export type Delivery = { stockLocationId: string; shippingProfileId: string }

/** A warehouse that sends everywhere, with two ways to send. */
export async function createDelivery(
  container: MedusaContainer,
  salesChannelId: string
): Promise<Delivery> {
  const stockLocationId = await createWarehouse(container, salesChannelId)
  const { result: profiles } = await createShippingProfilesWorkflow(
    container
  ).run({ input: { data: [{ name: "Parcels", type: "default" }] } })
  const shippingProfileId = profiles[0]!.id
  const zone = await createZone(container, stockLocationId)
  await createShippingOptionsWorkflow(container).run({
    input: [
      option("Standard delivery", "3 to 5 working days", "standard", 5, 6),
      option(
        "Express delivery",
        "Tomorrow, if ordered by noon",
        "express",
        12,
        14
      ),
    ].map((data) => ({
      ...data,
      service_zone_id: zone,
      shipping_profile_id: shippingProfileId,
    })),
  })
  return { stockLocationId, shippingProfileId }
}

function option(
  name: string,
  description: string,
  code: string,
  eur: number,
  usd: number
) {
  return {
    name,
    price_type: "flat" as const,
    provider_id: "manual_manual",
    type: { label: name, description, code },
    prices: [
      { currency_code: "eur", amount: eur },
      { currency_code: "usd", amount: usd },
    ],
    rules: [
      { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
      { attribute: "is_return", value: "false", operator: "eq" as const },
    ],
  }
}

async function createWarehouse(
  container: MedusaContainer,
  salesChannelId: string
): Promise<string> {
  const { result: locations } = await createStockLocationsWorkflow(
    container
  ).run({
    input: {
      locations: [
        {
          name: "Hamburg warehouse",
          address: {
            address_1: "Lindenweg 7",
            city: "Hamburg",
            postal_code: "20095",
            country_code: "de",
          },
        },
      ],
    },
  })
  const id = locations[0]!.id
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id, add: [salesChannelId] },
  })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  return id
}

async function createZone(
  container: MedusaContainer,
  stockLocationId: string
): Promise<string> {
  const set = await container
    .resolve(Modules.FULFILLMENT)
    .createFulfillmentSets({
      name: "Parcels from Hamburg",
      type: "shipping",
      service_zones: [
        {
          name: "Everywhere we sell",
          geo_zones: COUNTRIES.map((country_code) => ({
            country_code,
            type: "country" as const,
          })),
        },
      ],
    })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  return set.service_zones[0]!.id
}
