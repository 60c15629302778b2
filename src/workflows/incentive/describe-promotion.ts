import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"

import { findIncentiveOfPromotion } from "../../modules/recovery/queries/incentive/find-incentive-of-promotion"
import { showCodes } from "../../modules/recovery/queries/incentive/show-codes"
import type { AdminRecoveryPromotionResponse } from "../../types"
import { recoveryModule } from "../recovery-module"
import { isoDates } from "../report/iso-dates"
import { CAMPAIGN_PREFIX } from "./campaign-identifier"

/**
 * What a promotion of Medusa's has to do with carts that were left: whose code
 * it is, or at least that its campaign is ours.
 * @throws MedusaError NOT_FOUND when there is no such promotion
 */
export async function describePromotion(
  container: MedusaContainer,
  id: string,
  now: Date
): Promise<AdminRecoveryPromotionResponse["promotion"]> {
  const [promotion] = await container
    .resolve(Modules.PROMOTION)
    .listPromotions({ id }, { relations: ["campaign"], take: 1 })
  if (!promotion) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No promotion with the id ${id} was found.`
    )
  }
  const code = promotion.code ?? ""
  const [row] = await recoveryModule(container).read(async (db) => {
    const found = await findIncentiveOfPromotion(db, { id, code })
    return found ? await showCodes(db, [found], now) : []
  })
  const identifier = promotion.campaign?.campaign_identifier
  return {
    id,
    code: row ? isoDates(row) : null,
    is_in_our_campaign: identifier?.startsWith(CAMPAIGN_PREFIX) ?? false,
  }
}
