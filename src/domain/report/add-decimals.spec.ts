import * as fc from "fast-check"

import { addDecimals } from "./add-decimals"

describe("the sum of exact decimals", () => {
  it.each([
    [[], "0"],
    [["0.1", "0.2"], "0.3"],
    [["90071992547409930.01", "0.01"], "90071992547409930.02"],
    [["9007199254740993", "0.000001"], "9007199254740993.000001"],
    [["1.5", "1.5"], "3"],
    [["100"], "100"],
    [["1.50", "-2"], "-0.5"],
    [["-0.25", "0.25"], "0"],
  ])("%j is %s", (decimals, sum) => {
    expect(addDecimals(decimals)).toBe(sum)
  })

  it("is that of the cents", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (cents) => {
        const texts = cents.map((one) => {
          const digits = String(Math.abs(one)).padStart(3, "0")

          return `${one < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`
        })
        const total = cents.reduce((sum, one) => sum + BigInt(one), 0n)
        expect(toCents(addDecimals(texts))).toBe(total)
      })
    )
  })
})

const toCents = (decimal: string): bigint => {
  const [whole = "", rest = ""] = decimal.split(".")

  return BigInt(`${whole}${rest.padEnd(2, "0")}`)
}
