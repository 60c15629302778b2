import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  QueryContext,
} from "@medusajs/framework/utils"

import type { ItemSnapshot } from "../../domain/tracking/cart-facts"

/** What prices depend on, as Medusa's own cart workflows read it. */
const CART_FIELDS = [
  "id",
  "currency_code",
  "region_id",
  "sales_channel_id",
  "customer_id",
  "region.*",
  "customer.*",
  "customer.groups.*",
  "shipping_address.*",
]

type VariantRecord = {
  id: string
  calculated_price?: {
    calculated_amount: unknown
    is_calculated_price_tax_inclusive: boolean
  } | null
}

/**
 * What an open cart's lines cost today in that cart's own context: its region
 * and currency, the customer's groups and price lists, each line's quantity.
 * By line id. A line whose price was agreed, or is quoted with tax in one case
 * and without in the other, is absent: there is nothing to compare.
 */
export async function readPricesNow(
  container: MedusaContainer,
  cartId: string,
  items: ItemSnapshot[]
): Promise<Map<string, number>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: carts } = await query.graph({
    entity: "cart",
    fields: CART_FIELDS,
    filters: { id: cartId },
  })
  const prices = new Map<string, number>()
  for (const [quantity, lines] of byQuantity(items)) {
    const { data } = await query.graph({
      entity: "variant",
      fields: ["id", "calculated_price.*"],
      filters: { id: lines.map(({ variant_id }) => variant_id!) },
      context: { calculated_price: QueryContext({ ...carts[0], quantity }) },
    } as never)
    const variants = new Map(
      (data as unknown as VariantRecord[]).map((one) => [one.id, one])
    )
    for (const line of lines) {
      const price = variants.get(line.variant_id!)?.calculated_price
      if (
        typeof price?.calculated_amount === "number" &&
        price.is_calculated_price_tax_inclusive === line.tax_inclusive
      ) {
        prices.set(line.line_id, price.calculated_amount)
      }
    }
  }
  return prices
}

/** Lines of the catalog, by the quantity their price may hang on. */
function byQuantity(items: ItemSnapshot[]): Map<number, ItemSnapshot[]> {
  const groups = new Map<number, ItemSnapshot[]>()
  for (const item of items) {
    if (item.variant_id && !item.custom_price) {
      groups.set(item.quantity, [...(groups.get(item.quantity) ?? []), item])
    }
  }
  return groups
}
