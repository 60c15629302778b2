import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createCustomersWorkflow,
  createOrderWorkflow,
} from "@medusajs/medusa/core-flows"
import { CATALOG } from "./catalog"
import { REGULARS } from "./regulars"

const DAY = 24 * 60 * 60 * 1000

/** A few customers who have bought before the demo begins. */
export async function createCustomers(
  container: MedusaContainer,
  salesChannelId: string
): Promise<void> {
  const { result: customers } = await createCustomersWorkflow(container).run({
    input: {
      customersData: REGULARS.map(({ first, last, email }) => ({
        first_name: first,
        last_name: last,
        email,
      })),
    },
  })
  const place = await orderPlacer(container, salesChannelId)
  for (const [index, { orders, ...regular }] of REGULARS.entries()) {
    const { id } = customers[index]!
    for (const [daysAgo = 0, ...products] of orders) {
      await place({ customer: { ...regular, id }, daysAgo, products })
    }
  }
}

type PastOrder = {
  customer: {
    id: string
    email: string
    first: string
    last: string
    country: string
  }
  daysAgo: number
  products: number[]
}

async function orderPlacer(container: MedusaContainer, salesChannelId: string) {
  const regions = await container.resolve(Modules.REGION).listRegions()
  const products = await container
    .resolve(Modules.PRODUCT)
    .listProducts({}, { relations: ["variants"], take: 100 })
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

  return async ({ customer, daysAgo, products: bought }: PastOrder) => {
    const currency = customer.country === "us" ? "usd" : "eur"
    const region = regions.find((r) => r.currency_code === currency)!
    const { result: order } = await createOrderWorkflow(container).run({
      input: {
        region_id: region.id,
        sales_channel_id: salesChannelId,
        customer_id: customer.id,
        email: customer.email,
        currency_code: currency,
        status: "completed",
        no_notification: true,
        shipping_address: {
          first_name: customer.first,
          last_name: customer.last,
          country_code: customer.country,
        },
        items: bought.map((index) => {
          const entry = CATALOG[index]!
          const product = products.find((p) => p.handle === entry.handle)!
          return {
            variant_id: product.variants[0]!.id,
            title: entry.title,
            thumbnail: product.thumbnail ?? undefined,
            unit_price: entry[currency],
            quantity: 1,
          }
        }),
      },
    })
    const at = new Date(Date.now() - daysAgo * DAY)
    await db("order")
      .where({ id: order.id })
      .update({ created_at: at, updated_at: at })
  }
}
