import type { MedusaContainer } from "@medusajs/framework/types"

import {
  type LineNotice,
  lineNotices,
} from "../../domain/return/restore-notices"
import { allotStock } from "../../domain/tracking/allot-stock"
import type { CartFacts, ItemSnapshot } from "../../domain/tracking/cart-facts"
import type { CartSnapshot } from "../../domain/tracking/cart-snapshot"
import { readVariants } from "../tracking/read-variants"
import { readPricesNow } from "./read-prices-now"
import { logOf } from "../log-of"

/**
 * What the shopper must know of a cart that is still open: of the lines that
 * are in it now, measured by the prices that the message told.
 */
export async function reopenCart(
  container: MedusaContainer,
  cart: CartFacts,
  told: CartSnapshot
): Promise<LineNotice[]> {
  const variantsOf = await readVariants(container, [cart])
  const allotments = allotStock(
    cart.items.map((item) =>
      cart.currency_code === told.currency_code ? asTold(item, told) : item
    ),
    variantsOf(cart)
  )
  const prices = await pricesOf(
    container,
    cart.cart_id,
    allotments.flatMap(({ item, quantity }) => (quantity > 0 ? [item] : []))
  )
  return lineNotices(allotments, prices)
}

/** A line that the message did not show is measured by its own price. */
function asTold(item: ItemSnapshot, told: CartSnapshot): ItemSnapshot {
  const shown = told.items.find(
    ({ line_id, tax_inclusive }) =>
      line_id === item.line_id && tax_inclusive === item.tax_inclusive
  )
  return shown && !item.custom_price
    ? { ...item, unit_price: shown.unit_price }
    : item
}

/** Without Medusa's prices a cart comes back all the same. */
async function pricesOf(
  container: MedusaContainer,
  cartId: string,
  items: ItemSnapshot[]
): Promise<Map<string, number>> {
  try {
    return await readPricesNow(container, cartId, items)
  } catch (error) {
    logOf(container).warn(
      `Cart recovery could not compare the prices of cart ${cartId}: ${(error as Error).message}`
    )
    return new Map()
  }
}
