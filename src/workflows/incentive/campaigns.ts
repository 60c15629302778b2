import type { MedusaContainer } from "@medusajs/framework/types"

import { campaignEndsAt } from "../../domain/incentive/incentive-terms"
import { findCampaign } from "./find-campaign"

/** The campaigns of one batch of codes, each looked up once. */
export class Campaigns {
  private readonly found = new Map<string, Promise<string>>()

  constructor(private readonly container: MedusaContainer) {}

  /** The id of the campaign that a step's code belongs to. */
  async of(
    { expires_at }: { expires_at: Date },
    { step }: { step: { id: string; name: string } }
  ): Promise<string> {
    const endsAt = campaignEndsAt(new Date(expires_at))
    const key = `${step.id} ${endsAt.getTime()}`
    const campaign =
      this.found.get(key) ??
      findCampaign(this.container, {
        stepId: step.id,
        stepName: step.name,
        endsAt,
      })
    this.found.set(key, campaign)
    return await campaign
  }
}
