import type { MedusaContainer } from "@medusajs/framework/types"

import { addedLines } from "../../domain/return/added-lines"
import {
  type LineNotice,
  lineNotices,
} from "../../domain/return/restore-notices"
import {
  allotStock,
  type Allotment,
  withoutRefused,
} from "../../domain/tracking/allot-stock"
import type { CartFacts } from "../../domain/tracking/cart-facts"
import { completeCartMerge } from "../../modules/recovery/queries/return/complete-cart-merge"
import { endCartMerge } from "../../modules/recovery/queries/return/end-cart-merge"
import {
  findCartMerge,
  type FoundMerge,
} from "../../modules/recovery/queries/return/find-cart-merge"
import { insertCartMerge } from "../../modules/recovery/queries/return/insert-cart-merge"
import type { RestoreMerge } from "../../types"
import { newId } from "../process/new-id"
import { recoveryModule } from "../recovery-module"
import { readCarts } from "../tracking/read-carts"
import { readVariants } from "../tracking/read-variants"
import { addLines } from "./add-lines"
import { bringCodes } from "./bring-codes"

type Merge = {
  enrollment_id: string
  /** The cart that came back. */
  cart_id: string
  /** The cart that is on the shopper's device. */
  present: string | null
  now: Date
}

export type MergeResult = {
  merged: RestoreMerge | null
  /** Lines that could not come along, or not in full. */
  notices: LineNotice[]
}

const NOTHING: MergeResult = { merged: null, notices: [] }

/**
 * Puts what lies in the cart on the shopper's device into the one that came
 * back, so that nothing is lost; the device's own cart stays as it is, for
 * `undoMerge`. Asked again for the same two carts, also after it was broken
 * off, it adds nothing twice.
 */
export async function mergeCart(
  container: MedusaContainer,
  { enrollment_id, cart_id, present, now }: Merge
): Promise<MergeResult> {
  if (!present || present === cart_id) {
    return NOTHING
  }
  const recovery = recoveryModule(container)
  const known = await recovery.read((db) =>
    findCartMerge(db, { cart_id, from_cart_id: present })
  )
  if (known?.lines) {
    return { merged: toMerge(known), notices: [] }
  }
  const carts = await readCarts(container, [present, cart_id])
  const from = carts.get(present)
  const into = carts.get(cart_id)
  if (!from || !into || from.completedAt || !from.items.length) {
    return NOTHING
  }
  const merge =
    known ?? (await begin(container, enrollment_id, from, into, now))
  return await carryOut(container, { merge, from, into, now })
}

async function begin(
  container: MedusaContainer,
  enrollment_id: string,
  from: CartFacts,
  into: CartFacts,
  now: Date
): Promise<FoundMerge> {
  const merge = {
    id: newId("rmrg"),
    cart_id: into.cart_id,
    from_cart_id: from.cart_id,
    before: Object.fromEntries(
      into.items.map(({ line_id, quantity }) => [line_id, quantity])
    ),
  }
  await recoveryModule(container).read((db) =>
    insertCartMerge(db, { ...merge, enrollment_id, now })
  )
  return { ...merge, lines: null, codes: [] }
}

async function carryOut(
  container: MedusaContainer,
  {
    merge,
    from,
    into,
    now,
  }: { merge: FoundMerge; from: CartFacts; into: CartFacts; now: Date }
): Promise<MergeResult> {
  const recovery = recoveryModule(container)
  const fits = await whatFits(container, from, into)
  // One that was broken off may have added them before it was.
  const refused = addedLines(merge.before, into.items).length
    ? new Set<string>()
    : await addLines(container, into, fits, from.currency_code)
  const after = (await readCarts(container, [into.cart_id])).get(into.cart_id)
  const lines = addedLines(merge.before, after?.items ?? [])
  const notices = lineNotices(withoutRefused(fits, refused), new Map())
  if (!lines.length) {
    await recovery.read((db) => endCartMerge(db, { id: merge.id, now }))
    return { merged: null, notices }
  }
  const codes = await bringCodes(container, from.cart_id, into.cart_id)
  await recovery.read((db) =>
    completeCartMerge(db, {
      id: merge.id,
      from_cart_id: from.cart_id,
      lines,
      codes,
      now,
    })
  )
  return { merged: toMerge({ ...merge, lines }), notices }
}

function toMerge(merge: FoundMerge): RestoreMerge {
  return {
    id: merge.id,
    from_cart_id: merge.from_cart_id,
    item_count: (merge.lines ?? []).reduce((n, line) => n + line.quantity, 0),
  }
}

/** As much of the device's lines as there is beside those that came back. */
async function whatFits(
  container: MedusaContainer,
  from: CartFacts,
  into: CartFacts
): Promise<Allotment[]> {
  const items = [...into.items, ...from.items]
  const shelf = { items, sales_channel_id: into.sales_channel_id }
  const variantsOf = await readVariants(container, [shelf])
  return allotStock(items, variantsOf(shelf)).slice(into.items.length)
}
