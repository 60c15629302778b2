import { randomBytes } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"

import {
  campaignEndsAt,
  type DiscountTerms,
  expiresAt,
  type StepIncentive,
} from "../../domain/incentive/incentive-terms"
import {
  CODE_BYTES,
  promotionCode,
} from "../../domain/incentive/promotion-code"
import { issueIncentive } from "../../modules/recovery/queries/incentive/issue-incentive"
import { reserveIncentive } from "../../modules/recovery/queries/incentive/reserve-incentive"
import { recoveryModule } from "../recovery-module"
import { findCampaign } from "./find-campaign"
import { findPromotion } from "./find-promotion"

/**
 * The single-use promotion of one touch: reserved in our table first, then
 * made, so that a crash or a retry at any point finds the same code again.
 */
export async function issueCode(
  container: MedusaContainer,
  input: {
    touchId: string
    step: { id: string; name: string }
    incentive: StepIncentive
    terms: DiscountTerms
    now: Date
  }
): Promise<{ code: string; expires_at: Date }> {
  const { incentive, now } = input
  const recovery = recoveryModule(container)
  const reserved = await recovery.transaction((db) =>
    reserveIncentive(db, {
      id: generateEntityId(undefined, "rinc"),
      touch_id: input.touchId,
      code: promotionCode(incentive.prefix, randomBytes(CODE_BYTES)),
      expires_at: expiresAt(incentive, now),
    })
  )
  const expires = new Date(reserved.expires_at)
  const campaignId = await findCampaign(container, {
    stepId: input.step.id,
    stepName: input.step.name,
    endsAt: campaignEndsAt(expires),
  })
  const promotionId = await makePromotion(container, {
    code: reserved.code,
    campaignId,
    terms: input.terms,
  })
  await recovery.transaction((db) =>
    issueIncentive(db, { id: reserved.id, promotion_id: promotionId, now })
  )
  return { code: reserved.code, expires_at: expires }
}

/**
 * No rules on a code: each would slow every cart of the shop. What protects
 * it is that it cannot be guessed and works once.
 */
async function makePromotion(
  container: MedusaContainer,
  input: { code: string; campaignId: string; terms: DiscountTerms }
): Promise<string> {
  const promotions = container.resolve(Modules.PROMOTION)
  const made = await findPromotion(container, input.code)
  if (made) {
    // Of an earlier attempt that reached nobody: its campaign may end too
    // soon and its offer may have changed since.
    await promotions.softDeletePromotions([made])
  }
  const { currency_code, ...terms } = input.terms
  const [promotion] = await promotions.createPromotions([
    {
      code: input.code,
      type: "standard",
      status: "active",
      is_automatic: false,
      limit: 1,
      campaign_id: input.campaignId,
      application_method: { ...terms, currency_code },
    },
  ])
  return promotion!.id
}
