import fc from "fast-check"

import { addDecimals } from "./add-decimals"

describe("a sum of decimals", () => {
  it("is exact", () => {
    expect(addDecimals(["0.1", "0.2"])).toBe("0.3")
    expect(addDecimals(["9007199254740993", "0.000001"])).toBe(
      "9007199254740993.000001"
    )
    expect(addDecimals(["12.5", "-13"])).toBe("-0.5")
    expect(addDecimals([])).toBe("0")
  })

  it("is that of whole cents", () => {
    const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }))
    fc.assert(
      fc.property(cents, (all) => {
        const sum = addDecimals(all.map((cent) => (cent / 100).toFixed(2)))
        const total = all.reduce((a, b) => a + b, 0)
        expect(Number(sum)).toBeCloseTo(total / 100, 6)
      })
    )
  })
})
