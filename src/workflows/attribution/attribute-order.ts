import type { MedusaContainer } from "@medusajs/framework/types"

import { creditTouch } from "../../domain/attribution/credit-touch"
import { addMs } from "../../domain/time/duration"
import type { Db } from "../../modules/recovery/db"
import { insertRecovery } from "../../modules/recovery/queries/attribution/insert-recovery"
import { listClicks } from "../../modules/recovery/queries/attribution/list-clicks"
import { exitEnrollments } from "../../modules/recovery/queries/enrollment/exit-enrollments"
import { findLiveEnrollments } from "../../modules/recovery/queries/enrollment/find-live-enrollments"
import { endIncentive } from "../../modules/recovery/queries/incentive/end-incentive"
import { findIncentivesByCode } from "../../modules/recovery/queries/incentive/find-incentives-by-code"
import { requestRevocation } from "../../modules/recovery/queries/incentive/request-revocation"
import { completeCart } from "../../modules/recovery/queries/tracking/complete-cart"
import type { Secrets } from "../../domain/contact/hash-address"
import { noteOrder } from "../contact/note-order"
import { recoveryModule } from "../recovery-module"
import { type OrderFacts, readOrder } from "./read-order"
import { newId } from "../process/new-id"

/**
 * What an order means for recovery: it closes the live enrollments of that
 * person, redeems the code it used, and is credited to at most one touch.
 * Doing it again changes nothing.
 *
 * @param placedAt when it was placed, where that is known better than from
 *   the order itself
 * @returns the touch it was credited to now, or null
 */
export async function attributeOrder(
  container: MedusaContainer,
  orderId: string,
  placedAt?: Date
): Promise<string | null> {
  const order = await readOrder(container, orderId)
  if (!order) {
    return null
  }
  const recovery = recoveryModule(container)
  const at = placedAt ?? order.placedAt
  return await recovery.transaction(async (db) => {
    await closeEnrollments(db, order, { at, secrets: recovery.options })
    const redeemed = await redeemCodes(db, order, at)
    // They have bought: what was offered to bring them back has done its work.
    await requestRevocation(db, { ...order, issuedBefore: at })
    return await credit(db, {
      order,
      redeemed,
      placedAt: at,
      windowMs: recovery.options.attributionWindow,
    })
  })
}

async function closeEnrollments(
  db: Db,
  order: OrderFacts,
  { at, secrets }: { at: Date; secrets: Secrets }
): Promise<void> {
  // Cart before contact, as detection locks them.
  if (order.cart_id) {
    await completeCart(db, {
      cart_id: order.cart_id,
      order_id: order.id,
      at,
    })
  }
  await noteOrder(db, order, { at, secrets })
  const live = await findLiveEnrollments(db, { ...order, before: at })
  if (live.length) {
    await exitEnrollments(db, {
      ids: live,
      reason: "purchased",
      at,
    })
  }
}

/** The codes that the order used, by their enrollment. */
async function redeemCodes(
  db: Db,
  order: OrderFacts,
  at: Date
): Promise<Map<string, string>> {
  if (!order.codes.length) {
    return new Map()
  }
  const incentives = await findIncentivesByCode(db, order.codes)
  for (const { id } of incentives) {
    await endIncentive(db, {
      id,
      state: "redeemed",
      now: at,
      order_id: order.id,
    })
  }
  return new Map(
    incentives.map(({ enrollment_id, code }) => [enrollment_id, code])
  )
}

async function credit(
  db: Db,
  input: {
    order: OrderFacts
    redeemed: Map<string, string>
    placedAt: Date
    windowMs: number
  }
): Promise<string | null> {
  const { order, placedAt, windowMs, redeemed } = input
  const clicks = await listClicks(db, {
    ...order,
    since: addMs(placedAt, -windowMs),
  })
  const credited = creditTouch(
    clicks.map((click) => ({ ...click, at: new Date(click.at) })),
    placedAt,
    windowMs
  )
  if (!credited || order.canceled) {
    return null
  }
  const isNew = await insertRecovery(db, {
    id: newId("rrec"),
    order_id: order.id,
    touch_id: credited.touch_id,
    enrollment_id: credited.enrollment_id,
    cart_id: order.cart_id ?? "",
    currency_code: order.currency_code,
    revenue: order.total,
    clicked_at: credited.at,
    recovered_at: placedAt,
    code: redeemed.get(credited.enrollment_id) ?? null,
  })
  return isNew ? credited.touch_id : null
}
