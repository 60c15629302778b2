import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"

const EUROPE = ["de", "at", "fr", "nl", "it", "es", "dk", "se"]
export const COUNTRIES = [...EUROPE, "us"]

export type Shop = { salesChannelId: string; publishableKey: string }

/**
 * Medusa makes a store, a sales channel and a publishable key at its first
 * start: they become the demo's. Regions and taxes are made.
 */
export async function createShop(container: MedusaContainer): Promise<Shop> {
  const [store] = await container.resolve(Modules.STORE).listStores()
  const [key] = await container
    .resolve(Modules.API_KEY)
    .listApiKeys({ type: "publishable" })
  const salesChannelId = store!.default_sales_channel_id!
  await updateSalesChannelsWorkflow(container).run({
    input: {
      selector: { id: salesChannelId },
      update: { name: "Hazel & Birch online" },
    },
  })
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store!.id },
      update: {
        name: "Hazel & Birch",
        supported_currencies: [
          { currency_code: "eur", is_default: true },
          { currency_code: "usd" },
        ],
      },
    },
  })
  await createRegions(container)
  return { salesChannelId, publishableKey: key!.token }
}

async function createRegions(container: MedusaContainer): Promise<void> {
  await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Europe",
          currency_code: "eur",
          countries: EUROPE,
          payment_providers: ["pp_system_default"],
        },
        {
          name: "United States",
          currency_code: "usd",
          countries: ["us"],
          payment_providers: ["pp_system_default"],
        },
      ],
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: COUNTRIES.map((country_code) => ({
      country_code,
      provider_id: "tp_system",
    })),
  })
}
