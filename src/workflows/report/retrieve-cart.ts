import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { normalizeEmail } from "../../domain/contact/normalize-email"
import type { PlacedStore } from "../../domain/store/placed-store"
import { findCartSequence } from "../../modules/recovery/queries/report/find-cart-sequence"
import { listEntrances } from "../../modules/recovery/queries/report/list-entrances"
import { listTimeline } from "../../modules/recovery/queries/report/list-timeline"
import { showAbandonedCarts } from "../../modules/recovery/queries/report/show-abandoned-carts"
import type { AdminAbandonedCartResponse } from "../../types"
import { recoveryModule } from "../recovery-module"
import { readStores } from "../store/read-stores"
import { describeBlocks } from "./describe-blocks"
import { entriesOf } from "./entries-of"
import { isoDates } from "./iso-dates"

/**
 * One abandoned cart with its items, its next message and its timeline.
 * @throws MedusaError NOT_FOUND when it was never found abandoned
 */
export async function retrieveCart(
  container: MedusaContainer,
  cartId: string
): Promise<AdminAbandonedCartResponse["cart"]> {
  const recovery = recoveryModule(container)
  const { row, sequence, timeline, entrances } = await recovery.read(
    async (db) => ({
      row: (await showAbandonedCarts(db, [cartId]))[0],
      sequence: await findCartSequence(db, cartId),
      timeline: await listTimeline(db, cartId),
      entrances: await listEntrances(db, cartId),
    })
  )
  if (!row || !sequence) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No abandoned cart with the id ${cartId} was found.`
    )
  }
  const { sales_channel_id } = sequence
  const placed = (await readStores(container, [sales_channel_id]))(
    sales_channel_id
  )
  const { stores } = recovery.options
  const email = normalizeEmail(row.email)
  const address = email ? await describeBlocks(container, email) : null
  return {
    ...isoDates(row),
    contact_id: sequence.contact_id,
    locale: sequence.locale,
    store: Object.keys(stores).length ? placed.store.storefront.name : null,
    store_stop: storeStop(placed),
    items: (sequence.items ?? []).map((item) => ({
      title: item.title,
      variant_title: item.variant_title,
      thumbnail: item.thumbnail,
      quantity: item.quantity,
      unit_price: item.unit_price,
      product_id: item.product_id,
    })),
    sequence_name: sequence.sequence_name,
    next_touch: sequence.touch_id
      ? {
          id: sequence.touch_id,
          step: sequence.step!,
          step_name: sequence.step_name ?? "",
          due_at: sequence.due_at!.toISOString(),
          state: sequence.state!,
        }
      : null,
    address,
    timeline: [
      ...timeline.map((entry) => {
        const entrance = entrances.find(
          ({ kind, at }) => kind === entry.kind && +at === +entry.at
        )
        return {
          ...isoDates(entry),
          by: null,
          sequence_name: entrance?.sequence_name ?? null,
          passed_over: entrance?.passed_over ?? null,
        }
      }),
      ...(address ? entriesOf(address) : []),
    ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)),
  }
}

/** What stands before its next message, as the send protocol would find it. */
function storeStop({
  store,
  channel,
}: PlacedStore): AdminAbandonedCartResponse["cart"]["store_stop"] {
  if (!store.send) {
    return "store_excluded"
  }
  return channel === "open" ? null : `store_${channel}`
}
