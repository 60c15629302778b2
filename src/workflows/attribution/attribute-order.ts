import { orderKind } from "../../domain/attribution/order-kind"
import type { Db } from "../../modules/recovery/db"
import { putCreditOff } from "../../modules/recovery/queries/attribution/put-credit-off"
import { holdOffErasures } from "../../modules/recovery/queries/contact/hold-off-erasures"
import { recordOrders } from "../../modules/recovery/queries/attribution/record-orders"
import { exitEnrollments } from "../../modules/recovery/queries/enrollment/exit-enrollments"
import { findLiveEnrollments } from "../../modules/recovery/queries/enrollment/find-live-enrollments"
import { endIncentive } from "../../modules/recovery/queries/incentive/end-incentive"
import { findIncentivesByCode } from "../../modules/recovery/queries/incentive/find-incentives-by-code"
import { requestRevocation } from "../../modules/recovery/queries/incentive/request-revocation"
import { completeCart } from "../../modules/recovery/queries/tracking/complete-cart"
import type { Secrets } from "../../domain/contact/hash-address"
import { withoutErased } from "../contact/without-erased"
import type { RecoveryModuleService } from "../recovery-module"
import { nameBuyers } from "../../modules/recovery/queries/attribution/name-buyers"
import { creditOrder } from "./credit-order"
import { noteBuyers } from "./note-buyers"
import type { OrderFacts } from "./read-orders"

/**
 * What an order means for recovery: it closes the live enrollments of that
 * person, redeems the code it used, and, when it was a checkout, is put down
 * to at most one touch. Once for each order: the ledger says whether that was
 * done, and keeps when it was placed.
 *
 * @param draft it was a draft when it was seen first
 * @returns the touch it was credited to now, or null
 */
export async function attributeOrder(
  recovery: RecoveryModuleService,
  facts: OrderFacts,
  { draft, placedAt, now }: { draft: boolean; placedAt: Date; now: Date }
): Promise<string | null> {
  const kind = orderKind({ ...facts, draft })
  return await recovery.transaction(async (db) => {
    await holdOffErasures(db)
    const [order = facts] = await withoutErased(db, recovery.options, [facts])
    // The ledger first of all: whoever else has this order waits here.
    const news = await recordOrders(db, [
      {
        order_id: order.id,
        kind,
        cart_id: order.cart_id,
        contact_id: null,
        customer_id: order.customer_id,
        placed_at: placedAt,
        currency_code: order.currency_code,
        canceled_at: order.canceledAt,
        attributed_at: now,
        look_at: now,
      },
    ])
    const at = news.get(order.id)
    if (!at) {
      return null
    }
    await closeEnrollments(db, order, {
      at,
      now,
      secrets: recovery.options,
    })
    await redeemCodes(db, order, at)
    // They have bought: what was offered to bring them back has done its work.
    await requestRevocation(db, { ...order, issuedBefore: at })
    if (kind !== "checkout") {
      return null
    }
    const credit = await creditOrder(db, {
      order,
      placedAt: at,
      windowMs: recovery.options.attributionWindow,
      now,
    })
    if (credit.outcome !== "same") {
      // A later order may have been put down to the same enrollment.
      await putCreditOff(db, [order.id], now)
    }
    return credit.outcome === "new" && credit.recovered ? credit.touch_id : null
  })
}

async function closeEnrollments(
  db: Db,
  order: OrderFacts,
  { at, now, secrets }: { at: Date; now: Date; secrets: Secrets }
): Promise<void> {
  // Cart before contact, as detection locks them.
  if (order.cart_id) {
    await completeCart(db, {
      cart_id: order.cart_id,
      order_id: order.id,
      email: order.email,
      customer_id: order.customer_id,
      at,
    })
  }
  const personOf = await noteBuyers(db, [{ ...order, at }], { secrets, now })
  await nameBuyers(db, [{ order_id: order.id, contact_id: personOf(order) }])
  const live = await findLiveEnrollments(db, { ...order, before: at })
  if (live.length) {
    await exitEnrollments(db, {
      ids: live,
      reason: "purchased",
      at: now,
    })
  }
}

/** The codes that the order used are used up. */
async function redeemCodes(db: Db, order: OrderFacts, at: Date): Promise<void> {
  const incentives = order.codes.length
    ? await findIncentivesByCode(db, order.codes)
    : []
  for (const { id } of incentives) {
    await endIncentive(db, {
      id,
      state: "redeemed",
      now: at,
      order_id: order.id,
    })
  }
}
