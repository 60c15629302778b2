import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createCartWorkflow } from "@medusajs/medusa/core-flows"

import {
  type LineNotice,
  lineNotices,
} from "../../domain/return/restore-notices"
import {
  type Allotment,
  allotStock,
  buyable,
} from "../../domain/tracking/allot-stock"
import type { ItemSnapshot } from "../../domain/tracking/cart-facts"
import type { CartSnapshot } from "../../domain/tracking/cart-snapshot"
import { readCarts } from "../tracking/read-carts"
import { readVariants } from "../tracking/read-variants"
import { findCustomer } from "./find-customer"
import { isRefusal } from "./is-refusal"
import { linkIsNotValid } from "./open-link"
import { toNewLine } from "./to-new-line"

export type RebuiltCart = { cart_id: string; notices: LineNotice[] }

/** Stock may go between reading it and making the cart. */
const TRIES = 2

/**
 * A new cart of what can still be bought of the one that a message showed, as
 * it was made: the lines with their notes and agreed prices, addresses,
 * language, the cart's own notes. Everything else is at today's prices; what
 * is not as it was is named.
 * @throws MedusaError NOT_FOUND like a link that is not valid when Medusa
 *   would not make it: its region or sales channel is gone
 */
export async function rebuildCart(
  container: MedusaContainer,
  { told, email }: { told: CartSnapshot; email: string }
): Promise<RebuiltCart> {
  const customer_id = await findCustomer(container, told.customer_id, email)
  for (let attempt = 1; ; attempt++) {
    const variantsOf = await readVariants(container, [told])
    const allotments = allotStock(told.items, variantsOf(told))
    try {
      const cart_id = await make(container, {
        told,
        items: buyable(allotments),
        email,
        customer_id,
      })
      return {
        cart_id,
        notices: await noticesOf(container, cart_id, allotments),
      }
    } catch (error) {
      if (!isRefusal(error)) {
        throw error
      }
      if (attempt === TRIES) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .warn(
            `Cart recovery could not make a shopper's cart anew: ${error.message}`
          )
        throw linkIsNotValid()
      }
    }
  }
}

async function make(
  container: MedusaContainer,
  {
    told,
    items,
    email,
    customer_id,
  }: {
    told: CartSnapshot
    items: ItemSnapshot[]
    email: string
    customer_id: string | undefined
  }
): Promise<string> {
  const { result } = await createCartWorkflow(container).run({
    input: {
      region_id: told.region_id ?? undefined,
      sales_channel_id: told.sales_channel_id ?? undefined,
      currency_code: told.currency_code,
      email,
      customer_id,
      locale: told.locale ?? undefined,
      metadata: told.metadata ?? undefined,
      shipping_address: told.shipping_address ?? undefined,
      billing_address: told.billing_address ?? undefined,
      items: items.map(toNewLine),
    },
  })
  return result.id
}

/** The new cart's own prices are Medusa's word. */
async function noticesOf(
  container: MedusaContainer,
  cartId: string,
  allotments: Allotment[]
): Promise<LineNotice[]> {
  const cart = (await readCarts(container, [cartId])).get(cartId)
  const lines = [...(cart?.items ?? [])]
  const prices = new Map<string, number>()
  for (const { item, quantity } of allotments) {
    const i = lines.findIndex(
      (line) =>
        line.variant_id === item.variant_id &&
        line.quantity === quantity &&
        line.tax_inclusive === item.tax_inclusive
    )
    const [line] = i < 0 ? [] : lines.splice(i, 1)
    if (line) {
      prices.set(item.line_id, line.unit_price)
    }
  }
  return lineNotices(allotments, prices)
}
