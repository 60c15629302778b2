import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  linkProductsToSalesChannelWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

import type { Shop } from "./seed-shop"

/** A further sales channel with a key of its own that sells what the shop has. */
export async function openChannel(
  container: MedusaContainer,
  shop: Shop,
  name: string
): Promise<Shop> {
  const {
    result: [channel],
  } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name }] },
  })
  const add = [channel!.id]
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: shop.locationId, add },
  })
  const { data: products } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "product", fields: ["id"] })
  await linkProductsToSalesChannelWorkflow(container).run({
    input: { id: channel!.id, add: products.map(({ id }) => id) },
  })
  const {
    result: [key],
  } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: name, type: "publishable", created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key!.id, add },
  })
  return {
    ...shop,
    channelId: channel!.id,
    storeHeaders: { "x-publishable-api-key": key!.token },
  }
}

/** What an admin does in the dashboard's settings. */
export async function setDisabled(
  container: MedusaContainer,
  { channelId }: Shop,
  is_disabled: boolean
): Promise<void> {
  await container
    .resolve(Modules.SALES_CHANNEL)
    .updateSalesChannels(channelId, { is_disabled })
}
