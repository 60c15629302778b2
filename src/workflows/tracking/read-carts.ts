import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { normalizeEmail } from "../../domain/contact/normalize-email"
import { sumAmounts } from "../../domain/report/sum-amounts"
import type { CartFacts } from "../../domain/tracking/cart-facts"
import {
  type CartRecord,
  selectCarts,
} from "../../modules/recovery/queries/medusa/select-carts"
import { rowsFromTables } from "../from-tables"
import { recoveryModule } from "../recovery-module"
import { ACCOUNT_FIELDS, toAccount } from "../contact/to-account"
import { present } from "./present"

const FIELDS = [
  "id",
  "email",
  "customer_id",
  "currency_code",
  "region_id",
  "sales_channel_id",
  "locale",
  "completed_at",
  "items.id",
  "items.variant_id",
  "items.product_id",
  "items.title",
  "items.product_title",
  "items.variant_title",
  "items.thumbnail",
  "items.quantity",
  "items.unit_price",
  "items.is_custom_price",
  "items.is_tax_inclusive",
  "items.is_discountable",
  "items.requires_shipping",
  "items.metadata",
  "items.adjustments.amount",
  "items.tax_lines.rate",
  "items.created_at",
  "items.updated_at",
  "shipping_address.first_name",
  "shipping_address.last_name",
  "shipping_address.address_1",
  "shipping_address.country_code",
  "shipping_address.province",
  "shipping_address.postal_code",
  "shipping_address.phone",
  "shipping_methods.created_at",
  "shipping_methods.updated_at",
  "payment_collection.payment_sessions.id",
  ...ACCOUNT_FIELDS,
]

/**
 * Carts as Medusa has them now, by id; carts that are gone are absent. Totals
 * are not asked for: Medusa computes them in JavaScript, and nothing here
 * needs them.
 */
export async function readCarts(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, CartFacts>> {
  if (!ids.length) {
    return new Map()
  }
  const carts = await rowsFromTables<string, CartRecord>(
    container,
    "carts",
    ids,
    {
      ofKey: (id) => id,
      ofRow: ({ id }) => id,
      tables: (some) =>
        recoveryModule(container).read((db) => selectCarts(db, some)),
      services: (some) => askGraph(container, some),
    }
  )
  return new Map(carts.map((cart) => [cart.id, toFacts(cart)]))
}

/** The same by Medusa's own way, slower. */
export async function askGraph(
  container: MedusaContainer,
  ids: string[]
): Promise<CartRecord[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: FIELDS,
    filters: { id: ids },
  })
  return data as unknown as CartRecord[]
}

export function toFacts(cart: CartRecord): CartFacts {
  const items = present(cart.items)
  const address = cart.shipping_address
  const methods = present(cart.shipping_methods)
  return {
    cart_id: cart.id,
    customer_id: cart.customer_id,
    account: toAccount(cart.customer_id, cart.customer),
    first_name: cart.customer?.first_name || address?.first_name || null,
    last_name: cart.customer?.last_name || address?.last_name || null,
    country_code: address?.country_code ?? null,
    province: address?.province ?? null,
    street: address?.address_1 ?? null,
    postal_code: address?.postal_code ?? null,
    phone: address?.phone ?? null,
    locale: cart.locale ?? null,
    currency_code: cart.currency_code,
    region_id: cart.region_id,
    sales_channel_id: cart.sales_channel_id,
    email: normalizeEmail(cart.email),
    // A region with one country gives every cart an address that holds only
    // the country: the shopper has entered nothing yet.
    hasShippingAddress: Boolean(address?.address_1),
    hasShippingMethod: methods.length > 0,
    hasPaymentSession: Boolean(
      cart.payment_collection?.payment_sessions?.length
    ),
    completedAt: cart.completed_at ? new Date(cart.completed_at) : null,
    items: items.map((item) => ({
      line_id: item.id,
      variant_id: item.variant_id,
      product_id: item.product_id,
      title: item.product_title ?? item.title,
      variant_title: item.variant_title,
      thumbnail: item.thumbnail,
      quantity: Number(item.quantity),
      unit_price: Number(item.unit_price),
      custom_price: Boolean(item.is_custom_price),
      tax_inclusive: Boolean(item.is_tax_inclusive),
      tax_rate: sumAmounts(
        present(item.tax_lines).map(({ rate }) => Number(rate))
      ),
      discountable: Boolean(item.is_discountable),
      requires_shipping: Boolean(item.requires_shipping),
      discount: sumAmounts(
        present(item.adjustments).map(({ amount }) => Number(amount))
      ),
      metadata: item.metadata,
    })),
    touchedAt: [...items, ...methods].flatMap((row) => [
      new Date(row.created_at),
      new Date(row.updated_at),
    ]),
  }
}
