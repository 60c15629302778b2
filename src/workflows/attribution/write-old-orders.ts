import type { MedusaContainer } from "@medusajs/framework/types"

import { nextLook } from "../../domain/attribution/next-look"
import { orderKind } from "../../domain/attribution/order-kind"
import { orderWorth } from "../../domain/attribution/order-worth"
import { nameBuyers } from "../../modules/recovery/queries/attribution/name-buyers"
import { recordOrders } from "../../modules/recovery/queries/attribution/record-orders"
import { writeWorths } from "../../modules/recovery/queries/attribution/write-worths"
import { holdOffErasures } from "../../modules/recovery/queries/contact/hold-off-erasures"
import { withoutErased } from "../contact/without-erased"
import { recoveryModule } from "../recovery-module"
import { noteBuyers } from "./note-buyers"
import { readOrderCosts } from "./read-order-costs"
import { readOrders } from "./read-orders"
import { readPrints } from "./read-prints"

/**
 * Writes orders from before the installation into the ledger, with what they
 * are worth and whose they are. What they mean counts as done: they end
 * nobody's sequence, are credited to nothing and revive nothing. Writing them
 * again changes nothing.
 */
export async function writeOldOrders(
  container: MedusaContainer,
  ids: string[],
  now: Date
): Promise<void> {
  const recovery = recoveryModule(container)
  // Before the facts: what changes meanwhile is then seen at the next look.
  const prints = await readPrints(container, ids)
  const facts = await readOrders(container, ids)
  const placed = [...facts.values()].flatMap((order) =>
    order.draft
      ? []
      : [
          {
            ...order,
            at: recovery.toStoryTime(order.createdAt),
            canceled_at:
              order.canceledAt && recovery.toStoryTime(order.canceledAt),
          },
        ]
  )
  if (!placed.length) {
    return
  }
  const costOf = await readOrderCosts(container, placed)
  await recovery.transaction(async (db) => {
    await holdOffErasures(db)
    const kept = await withoutErased(db, recovery.options, placed)
    // The ledger before people: whoever attributes an order locks it first.
    const news = await recordOrders(
      db,
      kept.map((order) => ({
        order_id: order.id,
        kind: orderKind(order),
        cart_id: order.cart_id,
        contact_id: null,
        customer_id: order.customer_id,
        placed_at: order.at,
        currency_code: order.currency_code,
        canceled_at: order.canceled_at,
        attributed_at: now,
        look_at: null,
      }))
    )
    const written = kept.filter(({ id }) => news.has(id))
    const told = { secrets: recovery.options, now }
    const personOf = await noteBuyers(db, written, told)
    await nameBuyers(
      db,
      written.map((order) => ({
        order_id: order.id,
        contact_id: personOf(order),
      }))
    )
    await writeWorths(
      db,
      written.map((order) => ({
        order_id: order.id,
        tax_total: order.tax_total,
        discount_total: order.discount_total,
        shipping_total: order.shipping_total,
        sales_channel_id: order.sales_channel_id,
        country_code: order.country_code,
        cost: costOf(order.id),
        canceled_at: order.canceled_at,
        ...orderWorth({ ...order, canceled: Boolean(order.canceledAt) }),
        look_at: nextLook(order.at, now),
        print: prints?.get(order.id) ?? null,
      })),
      now
    )
  })
}
