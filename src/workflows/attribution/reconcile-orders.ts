import type { MedusaContainer } from "@medusajs/framework/types"

import { nextLook } from "../../domain/attribution/next-look"
import { orderWorth } from "../../domain/attribution/order-worth"
import {
  findOrders,
  type KnownOrder,
} from "../../modules/recovery/queries/attribution/find-orders"
import { recordOrders } from "../../modules/recovery/queries/attribution/record-orders"
import { writeWorths } from "../../modules/recovery/queries/attribution/write-worths"
import { recoveryModule } from "../recovery-module"
import { attributeOrder } from "./attribute-order"
import { endGoneOrders } from "./end-gone-orders"
import { type OrderFacts, readOrders } from "./read-orders"
import { readOrderCosts } from "./read-order-costs"
import { readPrints } from "./read-prints"
import { flushHits } from "../return/hit-spool"
import { logOf } from "../log-of"

/** What became of orders: the touch each was credited to now, if any. */
export type Reconciled = Map<string, string | null>

/**
 * Makes ours true about orders: what each means for its person, once, and
 * what it is worth by now, by what Medusa says, whatever happened to it, in
 * whatever order it was told of, or not at all. Doing it again changes
 * nothing. One odd order fails by itself; it is absent from the answer.
 */
export async function reconcileOrders(
  container: MedusaContainer,
  ids: string[],
  now: Date
): Promise<Reconciled> {
  const done: Reconciled = new Map()
  try {
    await reconcile(container, { ids, now, done })
  } catch (error) {
    if (ids.length === 1) {
      tellFailure(container, ids[0]!, error)
    }
    for (const id of ids.length > 1 ? ids : []) {
      for (const [known, touch] of await reconcileOrders(
        container,
        [id],
        now
      )) {
        done.set(known, done.get(known) ?? touch)
      }
    }
  }
  return done
}

function tellFailure(
  container: MedusaContainer,
  id: string,
  error: unknown
): void {
  logOf(container).error(
    `Cart recovery could not attribute order ${id} and tries again later: ${(error as Error).message}`
  )
}

async function reconcile(
  container: MedusaContainer,
  { ids, now, done }: { ids: string[]; now: Date; done: Reconciled }
): Promise<void> {
  const recovery = recoveryModule(container)
  // Before the facts: what changes meanwhile is then seen at the next look.
  const prints = await readPrints(container, ids)
  const facts = await readOrders(container, ids)
  const known = await recovery.read((db) => findOrders(db, ids))
  const placed: OrderFacts[] = []
  for (const id of ids) {
    const order = facts.get(id)
    if (!order || order.draft) {
      continue
    }
    try {
      done.set(id, await attribute(container, order, known.get(id), now))
      placed.push(order)
    } catch (error) {
      tellFailure(container, id, error)
    }
  }
  await endGoneOrders(container, {
    ids: ids.filter((id) => !facts.has(id)),
    now,
  })
  const costOf = await readOrderCosts(container, placed)
  await recovery.read(async (db) => {
    await recordOrders(
      db,
      [...facts.values()].filter(({ draft }) => draft).map(toDraft)
    )
    const times = await findOrders(
      db,
      placed.map(({ id }) => id)
    )
    await writeWorths(
      db,
      placed.map((order) => ({
        order_id: order.id,
        tax_total: order.tax_total,
        discount_total: order.discount_total,
        shipping_total: order.shipping_total,
        sales_channel_id: order.sales_channel_id,
        country_code: order.country_code,
        cost: costOf(order.id),
        canceled_at: order.canceledAt && recovery.toStoryTime(order.canceledAt),
        ...orderWorth({ ...order, canceled: Boolean(order.canceledAt) }),
        look_at: nextLook(times.get(order.id)?.placed_at ?? now, now),
        print: prints?.get(order.id) ?? null,
      })),
      now
    )
  })
}

async function attribute(
  container: MedusaContainer,
  order: OrderFacts,
  known: KnownOrder | undefined,
  now: Date
): Promise<string | null> {
  if (known?.attributed_at && (known.cart_id || !order.cart_id)) {
    return null
  }
  const recovery = recoveryModule(container)
  const draft = known?.kind === "draft"
  // What they did a moment ago tells whether they clicked.
  await recovery.flushActivity()
  await flushHits(container)
  return await attributeOrder(recovery, order, {
    draft,
    // A draft becomes an order when it is converted. Medusa dates that nowhere
    // but in the order's last change (its workflow only changes the row; the
    // reservations it makes go with the fulfilment), so that seen late it may
    // be dated by a later change, never by an earlier one.
    placedAt: recovery.toStoryTime(draft ? order.updatedAt : order.createdAt),
    now,
  })
}

function toDraft(order: OrderFacts) {
  return {
    order_id: order.id,
    kind: "draft" as const,
    cart_id: null,
    contact_id: null,
    customer_id: order.customer_id,
    placed_at: null,
    currency_code: order.currency_code,
    canceled_at: null,
    attributed_at: null,
    look_at: null,
  }
}
