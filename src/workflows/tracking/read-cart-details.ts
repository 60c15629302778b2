import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { sumAmounts } from "../../domain/report/sum-amounts"
import type {
  CartAddress,
  CartDetails,
} from "../../domain/tracking/cart-details"
import {
  type CartDetailsRecord,
  selectCartDetails,
} from "../../modules/recovery/queries/medusa/select-cart-details"
import { rowsFromTables } from "../from-tables"
import { recoveryModule } from "../recovery-module"
import { present } from "./present"

const ADDRESS_FIELDS = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "country_code",
  "phone",
] as const satisfies (keyof CartAddress)[]

const FIELDS = [
  "id",
  "metadata",
  ...ADDRESS_FIELDS.flatMap((name) => [
    `shipping_address.${name}`,
    `billing_address.${name}`,
  ]),
  "promotions.code",
  "promotions.is_automatic",
  "shipping_methods.amount",
  "shipping_methods.adjustments.amount",
]

/** What carts carry besides their lines, by id; absent for carts that are gone. */
export async function readCartDetails(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, CartDetails>> {
  if (!ids.length) {
    return new Map()
  }
  const carts = await rowsFromTables<string, CartDetailsRecord>(
    container,
    "carts' details",
    ids,
    {
      ofKey: (id) => id,
      ofRow: ({ id }) => id,
      tables: (some) =>
        recoveryModule(container).read((db) => selectCartDetails(db, some)),
      services: (some) => askGraphForDetails(container, some),
    }
  )
  return new Map(carts.map((cart) => [cart.id, toDetails(cart)]))
}

/** The same by Medusa's own way, slower. */
export async function askGraphForDetails(
  container: MedusaContainer,
  ids: string[]
): Promise<CartDetailsRecord[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: FIELDS,
    filters: { id: ids },
  })
  return data as unknown as CartDetailsRecord[]
}

export function toDetails(cart: CartDetailsRecord): CartDetails {
  return {
    metadata: cart.metadata,
    shipping_address: toAddress(cart.shipping_address),
    billing_address: toAddress(cart.billing_address),
    promo_codes: present(cart.promotions).flatMap(({ code, is_automatic }) =>
      code && !is_automatic ? [code] : []
    ),
    delivery: present(cart.shipping_methods).map((method) => ({
      amount: Number(method.amount),
      discount: sumAmounts(
        present(method.adjustments).map(({ amount }) => Number(amount))
      ),
    })),
  }
}

/** Null for an address in which nothing was entered. */
function toAddress(row: Record<string, unknown> | null): CartAddress | null {
  const entries = ADDRESS_FIELDS.flatMap((name) => {
    const value = row?.[name]
    return typeof value === "string" && value ? [[name, value] as const] : []
  })
  return entries.length ? Object.fromEntries(entries) : null
}
