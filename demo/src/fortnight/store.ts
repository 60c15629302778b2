import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { CATALOG } from "../seed/catalog"
import type { Shopper, Wish } from "./plan"

export type StoreVariant = {
  id: string
  productId: string
  title: string
  thumbnail: string | null
}

/** What the story must know of the store it plays in. */
export type Store = {
  salesChannelId: string
  publishableKey: string
  regionOf: (shopper: Shopper) => string
  variantOf: (wish: Wish) => StoreVariant
  deliveryId: string
}

export async function readStore(container: MedusaContainer): Promise<Store> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const regions = await container.resolve(Modules.REGION).listRegions()
  const products = await container
    .resolve(Modules.PRODUCT)
    .listProducts({}, { relations: ["variants"], take: 100 })
  const [store] = await container.resolve(Modules.STORE).listStores()
  const [key] = await container
    .resolve(Modules.API_KEY)
    .listApiKeys({ type: "publishable" })
  const { data: options } = await query.graph({
    entity: "shipping_option",
    fields: ["id", "type.code"],
  })
  const standard = options.find(({ type }) => type?.code === "standard")
  return {
    salesChannelId: store!.default_sales_channel_id!,
    publishableKey: key!.token,
    deliveryId: standard!.id,
    regionOf: ({ person }) =>
      regions.find((r) => r.currency_code === person.currency)!.id,
    variantOf({ handle, variant }) {
      const product = products.find((p) => p.handle === handle)!
      const entry = CATALOG.find((p) => p.handle === handle)!
      const title = entry.variants[variant]!
      return {
        id: product.variants.find((v) => v.title === title)!.id,
        productId: product.id,
        title,
        thumbnail: product.thumbnail,
      }
    },
  }
}
