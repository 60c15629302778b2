import fc from "fast-check"

import {
  campaignEndsAt,
  discountTerms,
  expiresAt,
  type StepIncentive,
} from "./incentive-terms"

const common = { valid_for: "24h", prefix: "BACK" }

describe("incentive", () => {
  it("grants a percentage across the items", () => {
    expect(
      discountTerms({ type: "percentage", value: 10, ...common }, "eur")
    ).toMatchObject({ type: "percentage", target_type: "items", value: 10 })
  })

  it("binds no share to a currency: it is the same in each", () => {
    const share = { type: "percentage", value: 10, ...common } as const
    expect(discountTerms(share, "eur")).not.toHaveProperty("currency_code")
    const shipping = { type: "free_shipping", ...common } as const
    expect(discountTerms(shipping, "eur")).not.toHaveProperty("currency_code")
  })

  it("grants free shipping as all of the delivery's price", () => {
    expect(
      discountTerms({ type: "free_shipping", ...common }, "eur")
    ).toMatchObject({
      type: "percentage",
      target_type: "shipping_methods",
      allocation: "across",
      value: 100,
    })
  })

  it("grants a fixed amount only in currencies that have one", () => {
    const fixed: StepIncentive = {
      type: "fixed",
      amounts: { eur: 5 },
      ...common,
    }
    expect(discountTerms(fixed, "EUR")).toMatchObject({
      type: "fixed",
      value: 5,
    })
    expect(discountTerms(fixed, "usd")).toBeNull()
  })

  it("ends exactly its validity after it was issued", () => {
    const now = new Date("2026-03-01T12:34:56.789Z")
    expect(
      expiresAt({ type: "free_shipping", ...common }, now).toISOString()
    ).toBe("2026-03-02T12:34:56.789Z")
  })

  it("has a campaign that ends with the day its codes end on", () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (end) => {
        const slack = campaignEndsAt(end).getTime() - end.getTime()
        expect(slack).toBeGreaterThanOrEqual(0)
        expect(slack).toBeLessThan(86_400_000)
        expect(Math.abs(campaignEndsAt(end).getTime() % 86_400_000)).toBe(0)
      })
    )
  })
})
