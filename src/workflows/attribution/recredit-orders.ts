import type { MedusaContainer } from "@medusajs/framework/types"

import { addMs } from "../../domain/time/duration"
import { listDueCredits } from "../../modules/recovery/queries/attribution/list-due-credits"
import { lockOrder } from "../../modules/recovery/queries/attribution/lock-order"
import { putCreditOff } from "../../modules/recovery/queries/attribution/put-credit-off"
import { recreditLater } from "../../modules/recovery/queries/attribution/recredit-later"
import { holdOffErasures } from "../../modules/recovery/queries/contact/hold-off-erasures"
import { withoutErased } from "../contact/without-erased"
import { logOf } from "../log-of"
import type { TimeBox } from "../process/time-box"
import { recoveryModule } from "../recovery-module"
import { creditOrder } from "./credit-order"
import { type OrderFacts, readOrders } from "./read-orders"

/** Read from Medusa at once. */
const PAGE = 50

/** One that failed waits this long. */
const PAUSE_MS = 10 * 60_000

/**
 * Finds the credit of orders again that asked for it: a click of their person
 * is believed only now, or not any more; an earlier order came to be known.
 * Each by itself, the first ones first, so that an enrollment goes to the
 * first of its orders. Answers how many it looked at.
 */
export async function recreditOrders(
  container: MedusaContainer,
  { now, box }: { now: Date; box: TimeBox }
): Promise<number> {
  const recovery = recoveryModule(container)
  let done = 0
  while (!done || box.left > 0) {
    const ids = await recovery.read((db) =>
      listDueCredits(db, { now, limit: PAGE })
    )
    if (!ids.length) {
      break
    }
    const facts = await readOrders(container, ids)
    for (const id of ids) {
      await tryOne(container, id, { order: facts.get(id), now })
    }
    done += ids.length
  }
  return done
}

async function tryOne(
  container: MedusaContainer,
  id: string,
  { order, now }: { order: OrderFacts | undefined; now: Date }
): Promise<void> {
  const recovery = recoveryModule(container)
  try {
    if (order && !order.draft) {
      await recredit(container, order, now)
    }
    await recovery.read((db) => putCreditOff(db, [id], null))
  } catch (error) {
    logOf(container).warn(
      `Cart recovery could not find out again what order ${id} is put down to, and tries again in ten minutes: ${(error as Error).message}`
    )
    await recovery.read((db) => putCreditOff(db, [id], addMs(now, PAUSE_MS)))
  }
}

async function recredit(
  container: MedusaContainer,
  facts: OrderFacts,
  now: Date
): Promise<void> {
  const recovery = recoveryModule(container)
  await recovery.transaction(async (db) => {
    await holdOffErasures(db)
    const [order = facts] = await withoutErased(db, recovery.options, [facts])
    const known = await lockOrder(db, order.id)
    if (known?.kind !== "checkout") {
      return
    }
    const credit = await creditOrder(db, {
      order,
      placedAt: known.placed_at,
      windowMs: recovery.options.attributionWindow,
      now,
    })
    await recreditLater(db, {
      order_id: order.id,
      placedAt: known.placed_at,
      enrollment_id: credit.enrollment_id,
      contact_id: credit.outcome === "same" ? null : known.contact_id,
      now,
    })
  })
}
