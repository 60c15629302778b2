import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createCartWorkflow } from "@medusajs/medusa/core-flows"

import {
  type LineNotice,
  lineNotices,
} from "../../domain/return/restore-notices"
import {
  type Allotment,
  allotStock,
  buyable,
  withoutRefused,
} from "../../domain/tracking/allot-stock"
import type { ItemSnapshot } from "../../domain/tracking/cart-facts"
import type { CartSnapshot } from "../../domain/tracking/cart-snapshot"
import { readCarts } from "../tracking/read-carts"
import { readVariants } from "../tracking/read-variants"
import { addLines } from "./add-lines"
import { findCustomer } from "./find-customer"
import { isRefusal } from "./is-refusal"
import { linkIsNotValid } from "./open-link"
import { toNewLine } from "./to-new-line"
import { logOf } from "../log-of"

export type RebuiltCart = { cart_id: string; notices: LineNotice[] }

type Rebuild = {
  told: CartSnapshot
  email: string
  /** A cart that was made before, and in which nothing is. */
  empty: string | null
}

/**
 * A new cart of what can still be bought of the one that a message showed, as
 * it was made: the lines with their notes and agreed prices, addresses,
 * language, the cart's own notes. Everything else is at today's prices; what
 * is not as it was is named. When nothing of it can be bought, one empty cart
 * is enough.
 * @throws MedusaError NOT_FOUND like a link that is not valid when Medusa
 *   would not make it: its region or sales channel is gone
 */
export async function rebuildCart(
  container: MedusaContainer,
  { told, email, empty }: Rebuild
): Promise<RebuiltCart> {
  const variantsOf = await readVariants(container, [told])
  const allotments = allotStock(told.items, variantsOf(told))
  const items = buyable(allotments)
  if (!items.length && empty) {
    return { cart_id: empty, notices: lineNotices(allotments, new Map()) }
  }
  const head = await headOf(container, told, email)
  // Agreed prices hold in their own currency: else each line is looked at.
  const whole =
    head.currency_code === told.currency_code
      ? await make(container, head, items).catch(unlessRefused)
      : null
  if (whole) {
    return await toRebuilt(container, whole, allotments, told.currency_code)
  }
  // One of its lines is to blame, or the cart itself: it is made empty, and
  // filled line by line.
  const bare = await make(container, head, []).catch(unlessRefused)
  const into = bare && (await readCarts(container, [bare])).get(bare)
  if (!into) {
    logOf(container).warn(
      "Cart recovery could not make a shopper's cart anew: its region or sales channel is gone."
    )
    throw linkIsNotValid()
  }
  const refused = await addLines(
    container,
    into,
    allotments,
    told.currency_code
  )
  return await toRebuilt(
    container,
    into.cart_id,
    withoutRefused(allotments, refused),
    told.currency_code
  )
}

function unlessRefused(error: unknown): null {
  if (!isRefusal(error)) {
    throw error
  }
  return null
}

/** What the cart is, without its lines. */
async function headOf(
  container: MedusaContainer,
  told: CartSnapshot,
  email: string
) {
  return {
    region_id: told.region_id ?? undefined,
    currency_code: await currencyOf(container, told),
    sales_channel_id: told.sales_channel_id ?? undefined,
    email,
    customer_id: await findCustomer(container, told.customer_id, email),
    locale: told.locale ?? undefined,
    metadata: told.metadata ?? undefined,
    shipping_address: told.shipping_address ?? undefined,
    billing_address: told.billing_address ?? undefined,
  }
}

/** The region's own, which the shop may have changed since. */
async function currencyOf(
  container: MedusaContainer,
  { region_id, currency_code }: CartSnapshot
): Promise<string> {
  const [region] = region_id
    ? await container
        .resolve(Modules.REGION)
        .listRegions(
          { id: region_id },
          { select: ["id", "currency_code"], take: 1 }
        )
    : []
  return region?.currency_code ?? currency_code
}

async function make(
  container: MedusaContainer,
  head: Awaited<ReturnType<typeof headOf>>,
  items: ItemSnapshot[]
): Promise<string> {
  const { result } = await createCartWorkflow(container).run({
    input: { ...head, items: items.map(toNewLine) },
  })
  return result.id
}

async function toRebuilt(
  container: MedusaContainer,
  cart_id: string,
  allotments: Allotment[],
  currency: string
): Promise<RebuiltCart> {
  return {
    cart_id,
    notices: await noticesOf(container, cart_id, allotments, currency),
  }
}

/** The new cart's own prices are Medusa's word. */
async function noticesOf(
  container: MedusaContainer,
  cartId: string,
  allotments: Allotment[],
  currency: string
): Promise<LineNotice[]> {
  const cart = (await readCarts(container, [cartId])).get(cartId)
  const lines = cart?.currency_code === currency ? [...cart.items] : []
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
