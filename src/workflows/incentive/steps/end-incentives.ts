import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  Modules,
  PromotionActions,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"

import { endIncentive } from "../../../modules/recovery/queries/incentive/end-incentive"
import {
  type EndedIncentive,
  listEndedIncentives,
} from "../../../modules/recovery/queries/incentive/list-ended-incentives"
import { recoveryModule } from "../../recovery-module"
import { timeBox } from "../../time-box"
import { findPromotion } from "../find-promotion"

const BATCH = 100

/**
 * Takes codes back that have run out or are no longer deserved: first off
 * every open cart, since Medusa lets a code of an expired campaign through
 * that is on one already, then the promotion itself.
 */
export const endIncentivesStep = createStep(
  "recovery-end-incentives",
  async (input: { now: Date }, { container }) => {
    const now = new Date(input.now)
    const recovery = recoveryModule(container)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const inTime = timeBox()
    const ended = await recovery.read((db) =>
      listEndedIncentives(db, { now, limit: BATCH })
    )
    let done = 0
    for (const incentive of ended) {
      if (!inTime()) {
        break
      }
      try {
        await takeBack(container, incentive)
        await recovery.transaction((db) =>
          endIncentive(db, {
            id: incentive.id,
            state: incentive.expired ? "expired" : "revoked",
            now,
          })
        )
        done += 1
      } catch (error) {
        // A cart that is being changed is locked: the next tick tries again.
        logger.warn(
          `Cart recovery could not take code ${incentive.code} back yet: ${(error as Error).message}`
        )
      }
    }
    return new StepResponse(done)
  }
)

async function takeBack(
  container: MedusaContainer,
  { code, promotion_id }: EndedIncentive
): Promise<void> {
  const promotionId = promotion_id ?? (await findPromotion(container, code))
  if (!promotionId) {
    return
  }
  for (const cartId of await openCartsWith(container, promotionId)) {
    await updateCartPromotionsWorkflow(container).run({
      input: {
        cart_id: cartId,
        promo_codes: [code],
        action: PromotionActions.REMOVE,
      },
    })
  }
  await container.resolve(Modules.PROMOTION).softDeletePromotions([promotionId])
}

async function openCartsWith(
  container: MedusaContainer,
  promotionId: string
): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: links } = await query.graph({
    entity: "cart_promotion",
    fields: ["cart_id"],
    filters: { promotion_id: promotionId },
  })
  const ids = (links as { cart_id: string }[]).map((link) => link.cart_id)
  if (!ids.length) {
    return []
  }
  const { data: carts } = await query.graph({
    entity: "cart",
    fields: ["id", "completed_at"],
    filters: { id: ids },
  })
  return carts.filter((cart) => !cart.completed_at).map((cart) => cart.id)
}
