import fc from "fast-check"

import { furthestStage, stageOf, STAGES } from "./stage"

const BARE = {
  email: null,
  hasShippingAddress: false,
  hasShippingMethod: false,
  hasPaymentSession: false,
  completedAt: null,
}

describe("stage", () => {
  it.each([
    ["cart", BARE],
    ["contact", { ...BARE, email: "a@b.co" }],
    ["address", { ...BARE, hasShippingAddress: true }],
    ["delivery", { ...BARE, hasShippingMethod: true }],
    ["payment", { ...BARE, hasPaymentSession: true }],
    ["completed", { ...BARE, completedAt: new Date(0) }],
  ])("is %s by what the cart holds", (stage, facts) => {
    expect(stageOf(facts)).toBe(stage)
  })

  it("takes the furthest proof when several are there", () => {
    expect(stageOf({ ...BARE, email: "a@b.co", hasShippingMethod: true })).toBe(
      "delivery"
    )
  })

  it("never moves back", () => {
    const stage = fc.constantFrom(...STAGES)
    fc.assert(
      fc.property(stage, stage, (a, b) => {
        const furthest = furthestStage(a, b)
        expect(furthest).toBe(furthestStage(b, a))
        expect(STAGES.indexOf(furthest)).toBe(
          Math.max(STAGES.indexOf(a), STAGES.indexOf(b))
        )
      })
    )
  })
})
