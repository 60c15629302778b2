/** The checkout funnel, in order. A cart's stage only ever moves forward. */
export const STAGES = [
  "cart",
  "contact",
  "address",
  "delivery",
  "payment",
  "completed",
] as const

export type Stage = (typeof STAGES)[number]

export type StageFacts = {
  email: string | null
  hasShippingAddress: boolean
  hasShippingMethod: boolean
  hasPaymentSession: boolean
  completedAt: Date | null
}

/** The furthest stage that a cart's own state proves it has reached. */
export function stageOf(facts: StageFacts): Stage {
  if (facts.completedAt) {
    return "completed"
  }
  if (facts.hasPaymentSession) {
    return "payment"
  }
  if (facts.hasShippingMethod) {
    return "delivery"
  }
  if (facts.hasShippingAddress) {
    return "address"
  }
  return facts.email ? "contact" : "cart"
}

/** The later of two stages: going back in the shop loses nothing. */
export function furthestStage(a: Stage, b: Stage): Stage {
  return STAGES.indexOf(a) >= STAGES.indexOf(b) ? a : b
}
