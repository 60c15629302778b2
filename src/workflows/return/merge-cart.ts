import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { addToCartWorkflow } from "@medusajs/medusa/core-flows"

import { addedLines } from "../../domain/return/added-lines"
import { allotStock } from "../../domain/tracking/allot-stock"
import type { CartFacts, ItemSnapshot } from "../../domain/tracking/cart-facts"
import { findCartMerge } from "../../modules/recovery/queries/return/find-cart-merge"
import type { FoundLink } from "../../modules/recovery/queries/return/find-link"
import { insertCartMerge } from "../../modules/recovery/queries/return/insert-cart-merge"
import type { RestoreMerge } from "../../types"
import { newId } from "../new-id"
import { recoveryModule } from "../recovery-module"
import { readCartDetails } from "../tracking/read-cart-details"
import { readCarts } from "../tracking/read-carts"
import { readVariants } from "../tracking/read-variants"
import { applyOwnCodes } from "./apply-own-codes"
import { toNewLine } from "./to-new-line"

type Merge = {
  link: FoundLink
  /** The cart that came back. */
  cart_id: string
  /** The cart that is on the shopper's device. */
  present: string | null
  now: Date
}

/**
 * Puts what lies in the cart on the shopper's device into the one that came
 * back, so that nothing is lost; the device's own cart stays as it is, for
 * `undoMerge`. Asked again for the same two carts, it adds nothing twice. Null
 * when there is nothing to merge.
 */
export async function mergeCart(
  container: MedusaContainer,
  { link, cart_id, present, now }: Merge
): Promise<RestoreMerge | null> {
  if (!present || present === cart_id) {
    return null
  }
  const recovery = recoveryModule(container)
  const { enrollment_id } = link
  const known = await recovery.read((db) =>
    findCartMerge(db, { enrollment_id, cart_id, from_cart_id: present })
  )
  if (known) {
    return toMerge(known)
  }
  const carts = await readCarts(container, [present, cart_id])
  const from = carts.get(present)
  const into = carts.get(cart_id)
  if (!from || !into || from.completedAt || !from.items.length) {
    return null
  }
  await addAll(container, into, await whatFits(container, from, into))
  const after = (await readCarts(container, [cart_id])).get(cart_id)
  const lines = addedLines(into.items, after?.items ?? [])
  if (!lines.length) {
    return null
  }
  const details = (await readCartDetails(container, [present])).get(present)
  await applyOwnCodes(container, cart_id, details?.promo_codes ?? [])
  const merge = {
    id: newId("rmrg"),
    enrollment_id,
    cart_id,
    from_cart_id: present,
    lines,
  }
  await recovery.read((db) => insertCartMerge(db, { ...merge, now }))
  return toMerge(merge)
}

function toMerge(merge: {
  id: string
  from_cart_id: string
  lines: { quantity: number }[]
}): RestoreMerge {
  return {
    id: merge.id,
    from_cart_id: merge.from_cart_id,
    item_count: merge.lines.reduce((n, { quantity }) => n + quantity, 0),
  }
}

/** As much of the device's lines as there is beside those that came back. */
async function whatFits(
  container: MedusaContainer,
  from: CartFacts,
  into: CartFacts
): Promise<ItemSnapshot[]> {
  const { sales_channel_id } = into
  const items = [...into.items, ...from.items]
  const variantsOf = await readVariants(container, [
    { items, sales_channel_id },
  ])
  return allotStock(items, variantsOf(into))
    .slice(into.items.length)
    .flatMap(({ item, quantity }) =>
      quantity > 0 ? [{ ...item, quantity }] : []
    )
    .map((item) =>
      // An agreed price holds in its own currency only.
      from.currency_code === into.currency_code
        ? item
        : { ...item, custom_price: false }
    )
}

/** When Medusa refuses them together, one is to blame: only that one stays. */
async function addAll(
  container: MedusaContainer,
  into: CartFacts,
  items: ItemSnapshot[]
): Promise<void> {
  if (!items.length) {
    return
  }
  try {
    await addToCartWorkflow(container).run({
      input: { cart_id: into.cart_id, items: items.map(toNewLine) },
    })
  } catch (error) {
    if (items.length === 1) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(
          `Cart recovery could not put a line into cart ${into.cart_id}: ${(error as Error).message}`
        )
      return
    }
    for (const item of items) {
      await addAll(container, into, [item])
    }
  }
}
