import { parsePage } from "./parse-page"

describe("the page in an address", () => {
  it("is the first one where it makes no sense", () => {
    for (const value of [null, "", "x", "0", "-3", "NaN"]) {
      expect(parsePage(value)).toBe(1)
    }
  })

  it("is none that the server would refuse to count to", () => {
    for (const value of ["1e300", "Infinity", "99999999999999999999"]) {
      expect(20 * (parsePage(value) - 1)).toBeLessThanOrEqual(1_000_000)
    }
    expect(parsePage("7")).toBe(7)
  })
})
