import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createCustomersWorkflow,
  createOrderWorkflow,
} from "@medusajs/medusa/core-flows"
import { CATALOG } from "./catalog"

const DAY = 24 * 60 * 60 * 1000

/** Each with the days ago of their orders and what they bought. */
const CUSTOMERS = [
  [
    "Lena",
    "Brandt",
    "de",
    [
      [40, 0, 3],
      [95, 7],
      [210, 4],
    ],
  ],
  ["Jonas", "Keller", "de", [[62, 6]]],
  [
    "Claire",
    "Moreau",
    "fr",
    [
      [33, 2, 10],
      [120, 8],
    ],
  ],
  ["Marta", "Rossi", "it", [[77, 5]]],
  [
    "Emily",
    "Carter",
    "us",
    [
      [29, 9, 11],
      [54, 0],
      [88, 3],
      [160, 1],
    ],
  ],
  ["Daniel", "Reed", "us", [[110, 6, 7]]],
] as const

/** A few customers who have bought before the demo begins. */
export async function createCustomers(
  container: MedusaContainer,
  salesChannelId: string
): Promise<void> {
  const { result: customers } = await createCustomersWorkflow(container).run({
    input: {
      customersData: CUSTOMERS.map(([first, last]) => ({
        first_name: first,
        last_name: last,
        email: `${first}.${last}@shopper.example`.toLowerCase(),
      })),
    },
  })
  const place = await orderPlacer(container, salesChannelId)
  for (const [index, [first, last, country, orders]] of CUSTOMERS.entries()) {
    const { id, email } = customers[index]!
    for (const [daysAgo, ...products] of orders) {
      await place({
        customer: { id, email, first, last, country },
        daysAgo,
        products,
      })
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
