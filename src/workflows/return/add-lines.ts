import type { MedusaContainer } from "@medusajs/framework/types"
import { addToCartWorkflow } from "@medusajs/medusa/core-flows"

import { type Allotment, buyable } from "../../domain/tracking/allot-stock"
import type { CartFacts, ItemSnapshot } from "../../domain/tracking/cart-facts"
import { isRefusal } from "./is-refusal"
import { toNewLine } from "./to-new-line"

/**
 * Puts another cart's lines into a cart, as much of each as was allotted. When
 * Medusa refuses them together, one is to blame: only that one stays out.
 * Answers the ids of lines that were refused.
 *
 * @param currency of the prices that were agreed for the lines: in another one
 *   they do not hold
 */
export async function addLines(
  container: MedusaContainer,
  into: CartFacts,
  allotments: Allotment[],
  currency: string
): Promise<Set<string>> {
  const refused = new Set<string>()
  const items = buyable(allotments).flatMap((item) => {
    if (currency === into.currency_code) {
      return [item]
    }
    if (!item.variant_id) {
      // A line of the shop's own has no price but that one.
      refused.add(item.line_id)
      return []
    }
    return [{ ...item, custom_price: false }]
  })
  await add(container, into.cart_id, items, refused)
  return refused
}

async function add(
  container: MedusaContainer,
  cart_id: string,
  items: ItemSnapshot[],
  refused: Set<string>
): Promise<void> {
  if (!items.length) {
    return
  }
  try {
    await addToCartWorkflow(container).run({
      input: { cart_id, items: items.map(toNewLine) },
    })
  } catch (error) {
    if (!isRefusal(error)) {
      throw error
    }
    if (items.length === 1) {
      refused.add(items[0]!.line_id)
      return
    }
    for (const item of items) {
      await add(container, cart_id, [item], refused)
    }
  }
}
