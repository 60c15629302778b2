import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

export type Shop = {
  regionId: string
  channelId: string
  locationId: string
  shippingOptionId: string
  /** Headers of a storefront's calls. */
  storeHeaders: Record<string, string>
  /** Variant ids and prices by product title. */
  variants: Record<"Mug" | "Teapot", string>
  inventoryItems: Record<"Mug" | "Teapot", string>
}

/** A small shop that can sell: a mug for 10 EUR and a teapot for 40 EUR. */
export async function seedShop(container: MedusaContainer): Promise<Shop> {
  const {
    result: [channel],
  } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Web" }] },
  })
  const {
    result: [region],
  } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Europe",
          currency_code: "eur",
          countries: ["de", "fr"],
          payment_providers: ["pp_system_default"],
        },
      ],
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: ["de", "fr"].map((country_code) => ({
      country_code,
      provider_id: "tp_system",
    })),
  })
  const {
    result: [location],
  } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Warehouse" }] },
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location!.id, add: [channel!.id] },
  })
  const shippingOptionId = await seedShipping(container, {
    regionId: region!.id,
    locationId: location!.id,
  })
  const products = await seedProducts(container, channel!.id)
  const { variants, inventoryItems } = await seedStock(
    container,
    products,
    location!.id
  )
  const {
    result: [key],
  } = await createApiKeysWorkflow(container).run({
    input: {
      api_keys: [{ title: "Web", type: "publishable", created_by: "" }],
    },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key!.id, add: [channel!.id] },
  })
  return {
    regionId: region!.id,
    channelId: channel!.id,
    locationId: location!.id,
    shippingOptionId,
    storeHeaders: { "x-publishable-api-key": key!.token },
    variants,
    inventoryItems,
  }
}

async function seedShipping(
  container: MedusaContainer,
  input: { regionId: string; locationId: string }
): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const {
    result: [profile],
  } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  const set = await fulfillment.createFulfillmentSets({
    name: "Delivery",
    type: "shipping",
    service_zones: [
      {
        name: "Europe",
        geo_zones: ["de", "fr"].map((country_code) => ({
          country_code,
          type: "country" as const,
        })),
      },
    ],
  })
  const stock = { stock_location_id: input.locationId }
  await link.create({
    [Modules.STOCK_LOCATION]: stock,
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  await link.create({
    [Modules.STOCK_LOCATION]: stock,
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  const {
    result: [option],
  } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Standard",
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: set.service_zones[0]!.id,
        shipping_profile_id: profile!.id,
        type: { label: "Standard", description: "Standard", code: "standard" },
        prices: [{ region_id: input.regionId, amount: 5 }],
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" },
          { attribute: "is_return", value: "false", operator: "eq" },
        ],
      },
    ],
  })
  return option!.id
}

async function seedProducts(container: MedusaContainer, channelId: string) {
  const [profile] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles({})
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        { title: "Mug", amount: 10 },
        { title: "Teapot", amount: 40 },
      ].map(({ title, amount }) => ({
        title,
        status: "published" as const,
        shipping_profile_id: profile!.id,
        thumbnail: `http://localhost:8000/${title.toLowerCase()}.png`,
        sales_channels: [{ id: channelId }],
        options: [{ title: "Color", values: ["Blue"] }],
        variants: [
          {
            title: "Blue",
            sku: title.toUpperCase(),
            options: { Color: "Blue" },
            manage_inventory: true,
            prices: [{ amount, currency_code: "eur" }],
          },
        ],
      })),
    },
  })
  return result
}

async function seedStock(
  container: MedusaContainer,
  products: { title: string; variants: { id: string }[] }[],
  locationId: string
) {
  const items = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems({})
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items.map((item) => ({
        location_id: locationId,
        stocked_quantity: 1_000,
        inventory_item_id: item.id,
      })),
    },
  })
  const variants = Object.fromEntries(
    products.map(({ title, variants: [variant] }) => [title, variant!.id])
  )
  const inventoryItems = Object.fromEntries(
    products.map(({ title }) => [
      title,
      items.find((item) => item.sku === title.toUpperCase())!.id,
    ])
  )
  return {
    variants: variants as Shop["variants"],
    inventoryItems: inventoryItems as Shop["inventoryItems"],
  }
}
