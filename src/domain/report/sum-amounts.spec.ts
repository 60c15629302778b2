import * as fc from "fast-check"

import { sumAmounts } from "./sum-amounts"

describe("the sum of amounts", () => {
  it("has no digits that the amounts do not have", () => {
    expect(sumAmounts([0.1, 0.2])).toBe(0.3)
    expect(sumAmounts([])).toBe(0)
  })

  it("is exact in cents, however many there are", () => {
    const cents = fc.array(fc.integer({ min: 0, max: 10_000_000 }))
    fc.assert(
      fc.property(cents, (amounts) => {
        const sum = amounts.reduce((a, b) => a + b, 0)
        expect(sumAmounts(amounts.map((n) => n / 100))).toBe(sum / 100)
      })
    )
  })
})
