import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import type { CartFacts } from "../../domain/tracking/cart-facts"
import { isOfShop } from "../return/is-of-shop"
import { readCarts } from "../tracking/read-carts"

/**
 * The cart that a form of a shop is about; null when it names none.
 * @throws MedusaError NOT_FOUND for one that is not there, or another shop's
 */
export async function findFormCart(
  container: MedusaContainer,
  cartId: string | null | undefined,
  channels: string[]
): Promise<CartFacts | null> {
  if (!cartId) {
    return null
  }
  const cart = (await readCarts(container, [cartId])).get(cartId)
  if (!cart || !isOfShop(cart.sales_channel_id, channels)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "No cart with this cart_id was found in this shop."
    )
  }
  return cart
}
