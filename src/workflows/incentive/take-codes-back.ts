import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  PromotionActions,
} from "@medusajs/framework/utils"
import { updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"

import { addMs } from "../../domain/time/duration"
import { clearIncentives } from "../../modules/recovery/queries/incentive/clear-incentives"
import { endIncentives } from "../../modules/recovery/queries/incentive/end-incentives"
import {
  type EndedIncentive,
  listEndedIncentives,
} from "../../modules/recovery/queries/incentive/list-ended-incentives"
import { putOffTakingBack } from "../../modules/recovery/queries/incentive/put-off-taking-back"
import { recoveryModule } from "../recovery-module"
import type { TimeBox } from "../process/time-box"
import { CLAIM_LEASE_MS } from "../sending/leases"
import { dropPromotions, findPromotions } from "./promotions-by-code"
import { logOf } from "../log-of"

const BATCH = 100

/**
 * Takes codes back that have run out or are no longer deserved: first off
 * every open cart, since Medusa lets a code of an expired campaign through
 * that is on one already, then the promotions themselves. One that an order
 * used goes off all other carts, whose checkout would fail with it; its
 * promotion stays the order's. Answers how many.
 */
export async function takeCodesBack(
  container: MedusaContainer,
  { now, box }: { now: Date; box: TimeBox }
): Promise<number> {
  const recovery = recoveryModule(container)
  let taken = 0
  let ended: EndedIncentive[]
  do {
    ended = await recovery.read((db) =>
      listEndedIncentives(db, {
        now,
        reservedBefore: addMs(now, -CLAIM_LEASE_MS),
        limit: BATCH,
      })
    )
    taken += ended.length ? await takeBack(container, ended, { now, box }) : 0
  } while (ended.length === BATCH && box.left > 0)
  return taken
}

/** Answers how many are on no open cart any more. */
async function takeBack(
  container: MedusaContainer,
  ended: EndedIncentive[],
  { now, box }: { now: Date; box: TimeBox }
): Promise<number> {
  const unknown = ended.filter(({ promotion_id }) => !promotion_id)
  const found = await findPromotions(
    container,
    unknown.map(({ code }) => code)
  )
  const promotionOf = ({ code, promotion_id }: EndedIncentive) =>
    promotion_id ?? found.get(code)
  const carts = await openCartsWith(
    container,
    ended.flatMap((incentive) => promotionOf(incentive) ?? [])
  )
  const free: EndedIncentive[] = []
  const stuck: EndedIncentive[] = []
  for (const incentive of ended) {
    const on = carts.get(promotionOf(incentive) ?? "") ?? []
    if (on.length && box.left === 0) {
      // Not tried: the next tick has it first.
      continue
    }
    const isOff = await takeOff(container, incentive.code, on)
    ;(isOff ? free : stuck).push(incentive)
  }
  await dropPromotions(
    container,
    free.flatMap((incentive) =>
      incentive.ended === "redeemed" ? [] : (promotionOf(incentive) ?? [])
    )
  )
  await note(container, { free, stuck, now })
  return free.length
}

async function note(
  container: MedusaContainer,
  {
    free,
    stuck,
    now,
  }: { free: EndedIncentive[]; stuck: EndedIncentive[]; now: Date }
): Promise<void> {
  const idsOf = (codes: EndedIncentive[]) => codes.map(({ id }) => id)
  await recoveryModule(container).read(async (db) => {
    for (const state of ["expired", "revoked", "redeemed"] as const) {
      const ids = idsOf(free.filter(({ ended }) => ended === state))
      if (ids.length) {
        await (state === "redeemed"
          ? clearIncentives(db, { ids, now })
          : endIncentives(db, { ids, state, now }))
      }
    }
    if (stuck.length) {
      await putOffTakingBack(db, { ids: idsOf(stuck), now })
    }
  })
}

/** False when a cart is locked, or cannot be changed: it is tried again later. */
async function takeOff(
  container: MedusaContainer,
  code: string,
  cartIds: string[]
): Promise<boolean> {
  try {
    for (const cart_id of cartIds) {
      await updateCartPromotionsWorkflow(container).run({
        input: {
          cart_id,
          promo_codes: [code],
          action: PromotionActions.REMOVE,
        },
      })
    }
    return true
  } catch (error) {
    logOf(container).warn(
      `Cart recovery could not take code ${code} back yet: ${(error as Error).message}`
    )
    return false
  }
}

/** The open carts that each promotion is on. */
async function openCartsWith(
  container: MedusaContainer,
  promotionIds: string[]
): Promise<Map<string, string[]>> {
  const carts = new Map<string, string[]>()
  if (!promotionIds.length) {
    return carts
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart_promotion",
    fields: ["cart_id", "promotion_id"],
    filters: { promotion_id: promotionIds },
  })
  const links = data as { cart_id: string; promotion_id: string }[]
  if (!links.length) {
    return carts
  }
  const { data: linked } = await query.graph({
    entity: "cart",
    fields: ["id", "completed_at"],
    filters: { id: links.map((link) => link.cart_id) },
  })
  const open = new Set(
    linked.filter((cart) => !cart.completed_at).map((cart) => cart.id)
  )
  for (const { cart_id, promotion_id } of links) {
    if (open.has(cart_id)) {
      carts.set(promotion_id, [...(carts.get(promotion_id) ?? []), cart_id])
    }
  }
  return carts
}
