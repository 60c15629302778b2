import { randomBytes } from "node:crypto"

const BATCH = 100

/**
 * The same promotions as a step with an offer makes, with nothing around
 * them: a hundred a call.
 */
export default async function createPromotions({ container }, { count }) {
  const promotions = container.resolve("promotion")
  const campaign = await promotions.createCampaigns({
    name: "Bench",
    campaign_identifier: `bench-${randomBytes(8).toString("hex")}`,
    ends_at: new Date(Date.now() + 86_400_000),
  })
  const started = performance.now()
  for (let made = 0; made < count; made += BATCH) {
    const size = Math.min(BATCH, count - made)
    await promotions.createPromotions(
      Array.from({ length: size }, () => promotion(campaign.id))
    )
  }
  return { ms: performance.now() - started, count }
}

function promotion(campaignId) {
  return {
    code: `BENCH-${randomBytes(9).toString("hex").toUpperCase()}`,
    type: "standard",
    status: "active",
    is_automatic: false,
    limit: 1,
    campaign_id: campaignId,
    application_method: {
      type: "percentage",
      target_type: "items",
      allocation: "across",
      value: 10,
      currency_code: "eur",
    },
  }
}
