const PRODUCTS = ["Mug", "Teapot"]

/** A small shop that can sell: what a storefront's requests need of it. */
export default async function seedShop({ container, require }) {
  const flows = require("@medusajs/medusa/core-flows")
  const run = async (name, input) =>
    (await flows[name](container).run({ input })).result
  const [channel] = await run("createSalesChannelsWorkflow", {
    salesChannelsData: [{ name: "Web" }],
  })
  const [region] = await run("createRegionsWorkflow", {
    regions: [{ name: "Europe", currency_code: "eur", countries: ["fr"] }],
  })
  await run("createTaxRegionsWorkflow", [
    { country_code: "fr", provider_id: "tp_system" },
  ])
  const [location] = await run("createStockLocationsWorkflow", {
    locations: [{ name: "Warehouse" }],
  })
  await run("linkSalesChannelsToStockLocationWorkflow", {
    id: location.id,
    add: [channel.id],
  })
  const [profile] = await run("createShippingProfilesWorkflow", {
    data: [{ name: "Default", type: "default" }],
  })
  const products = await run("createProductsWorkflow", {
    products: PRODUCTS.map((title) =>
      product(title, { channelId: channel.id, profileId: profile.id })
    ),
  })
  const stock = await container.resolve("inventory").listInventoryItems({})
  await run("createInventoryLevelsWorkflow", {
    inventory_levels: stock.map((item) => ({
      location_id: location.id,
      stocked_quantity: 1_000_000,
      inventory_item_id: item.id,
    })),
  })
  const [key] = await run("createApiKeysWorkflow", {
    api_keys: [{ title: "Web", type: "publishable", created_by: "" }],
  })
  await run("linkSalesChannelsToApiKeyWorkflow", {
    id: key.id,
    add: [channel.id],
  })
  return {
    regionId: region.id,
    variants: products.map(({ variants }) => variants[0].id),
    headers: { "x-publishable-api-key": key.token },
  }
}

function product(title, { channelId, profileId }) {
  return {
    title,
    status: "published",
    shipping_profile_id: profileId,
    sales_channels: [{ id: channelId }],
    options: [{ title: "Color", values: ["Blue"] }],
    variants: [
      {
        title: "Blue",
        sku: title.toUpperCase(),
        options: { Color: "Blue" },
        manage_inventory: true,
        prices: [{ amount: 10, currency_code: "eur" }],
      },
    ],
  }
}
