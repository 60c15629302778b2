import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { CATALOG, type CatalogProduct } from "./catalog"
import type { Delivery } from "./create-delivery"

const STOCK = 5000

/** Of the price. */
const COST_SHARE = 0.375

/** The catalog, with stock in the warehouse. */
export async function createProducts(
  container: MedusaContainer,
  salesChannelId: string,
  delivery: Delivery,
  shopUrl: string
): Promise<void> {
  await createProductsWorkflow(container).run({
    input: {
      products: CATALOG.map((product) => ({
        ...describe(product, `${shopUrl}/pictures/${product.handle}.png`),
        shipping_profile_id: delivery.shippingProfileId,
        sales_channels: [{ id: salesChannelId }],
      })),
    },
  })
  const items = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems({}, { select: ["id"], take: 1000 })
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items.map((item) => ({
        location_id: delivery.stockLocationId,
        inventory_item_id: item.id,
        stocked_quantity: STOCK,
      })),
    },
  })
}

function describe(product: CatalogProduct, picture: string) {
  return {
    title: product.title,
    subtitle: product.subtitle,
    description: product.description,
    handle: product.handle,
    status: ProductStatus.PUBLISHED,
    thumbnail: picture,
    images: [{ url: picture }],
    options: [{ title: product.option, values: product.variants }],
    variants: product.variants.map((variant) => ({
      title: variant,
      sku: `${product.handle}-${variant}`.toUpperCase().replace(/\W+/g, "-"),
      options: { [product.option]: variant },
      manage_inventory: true,
      // What one costs the shop, as the option `unitCost` finds it.
      metadata: {
        cost: {
          eur: product.eur * COST_SHARE,
          usd: product.usd * COST_SHARE,
        },
      },
      prices: [
        { currency_code: "eur", amount: product.eur },
        { currency_code: "usd", amount: product.usd },
      ],
    })),
  }
}
