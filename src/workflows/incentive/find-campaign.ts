import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { addMs } from "../../domain/time/duration"
import { campaignIdentifier } from "./campaign-identifier"

/**
 * The campaign of a step's codes that end on the same day, made when it is
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
      name: `Cart recovery: ${input.stepName}, until ${lastDay(input.endsAt)}`,
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

/** The day before a midnight. */
function lastDay(midnight: Date): string {
  return addMs(midnight, -1).toISOString().slice(0, 10)
}
