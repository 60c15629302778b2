import { creditTouch } from "../../domain/attribution/credit-touch"
import { orderWorth } from "../../domain/attribution/order-worth"
import { addMs } from "../../domain/time/duration"
import type { Db } from "../../modules/recovery/db"
import { dropCredit } from "../../modules/recovery/queries/attribution/drop-credit"
import { listClaims } from "../../modules/recovery/queries/attribution/list-claims"
import { listClickedTouches } from "../../modules/recovery/queries/attribution/list-clicked-touches"
import { writeCredit } from "../../modules/recovery/queries/attribution/write-credit"
import { findIncentivesByCode } from "../../modules/recovery/queries/incentive/find-incentives-by-code"
import { newId } from "../process/new-id"
import { judgeTouches } from "../return/judge-touches"
import type { OrderFacts } from "./read-orders"

export type Credit = {
  /** The touch that the order is put down to; null for none. */
  touch_id: string | null
  enrollment_id: string | null
  /** Whether a click or a code won it. */
  recovered: boolean
  outcome: "new" | "changed" | "same"
}

const NONE = { touch_id: null, enrollment_id: null, recovered: false }

/**
 * Finds what a checkout is put down to, by all that is known by now, and
 * writes it: nothing where it stands so already. Its person's clicks are
 * judged first. Only within a transaction that holds the order's row.
 */
export async function creditOrder(
  db: Db,
  input: { order: OrderFacts; placedAt: Date; windowMs: number; now: Date }
): Promise<Credit> {
  const { order, placedAt, windowMs, now } = input
  const since = addMs(placedAt, -windowMs)
  const person = { ...order, since, until: placedAt }
  const clicked = await listClickedTouches(db, person)
  await judgeTouches(
    db,
    clicked.map((touch_id) => ({ touch_id, from: since, to: placedAt })),
    now
  )
  const claims = await listClaims(db, {
    ...order,
    order_id: order.id,
    placedAt,
    since,
  })
  const credited = creditTouch(claims, placedAt, windowMs)
  if (!credited) {
    const dropped = await dropCredit(db, order.id, now)
    return { ...NONE, outcome: dropped ? "changed" : "same" }
  }
  const worth = orderWorth({ ...order, canceled: Boolean(order.canceledAt) })
  if (!worth.counts) {
    // What came to nothing before it was credited is not credited at all.
    return { ...NONE, outcome: "same" }
  }
  const { touch_id, enrollment_id, basis, at } = credited
  const outcome = await writeCredit(
    db,
    {
      id: newId("rrec"),
      order_id: order.id,
      touch_id,
      enrollment_id,
      cart_id: order.cart_id ?? "",
      currency_code: order.currency_code,
      revenue: worth.total,
      basis,
      clicked_at: basis === "messaged" ? null : at,
      recovered_at: placedAt,
      code: await codeOf(db, order, enrollment_id),
    },
    now
  )
  return {
    touch_id,
    enrollment_id,
    recovered: basis !== "messaged",
    outcome,
  }
}

/** The enrollment's own code, where the order used it. */
async function codeOf(
  db: Db,
  { id, codes }: OrderFacts,
  enrollmentId: string
): Promise<string | null> {
  const used = codes.length ? await findIncentivesByCode(db, codes) : []
  const own = used.find(
    ({ enrollment_id, order_id }) =>
      enrollment_id === enrollmentId && order_id === id
  )
  return own?.code ?? null
}
