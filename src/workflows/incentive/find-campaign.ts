import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { campaignIdentifier } from "./campaign-identifier"

/**
 * The campaign of a step's codes that end in the same hour, made when it is
 * not there. Its identifier is unique, so that two workers make one.
 */
export async function findCampaign(
  container: MedusaContainer,
  input: { stepId: string; stepName: string; endsAt: Date }
): Promise<string> {
  const identifier = campaignIdentifier(input.stepId, input.endsAt)
  const promotions = container.resolve(Modules.PROMOTION)
  const find = async () => {
    const [campaign] = await promotions.listCampaigns(
      { campaign_identifier: identifier } as never,
      { select: ["id"], take: 1 }
    )
    return campaign?.id
  }
  const found = await find()
  if (found) {
    return found
  }
  try {
    const campaign = await promotions.createCampaigns({
      name: `Cart recovery: ${input.stepName}, until ${input.endsAt.toISOString().slice(0, 16)} UTC`,
      campaign_identifier: identifier,
      ends_at: input.endsAt,
    })
    return campaign.id
  } catch (error) {
    const made = await find()
    if (!made) {
      throw error
    }
    return made
  }
}
