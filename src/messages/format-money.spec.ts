import { formatMoney } from "./format-money"

describe("a price", () => {
  it.each([
    [10, "eur", "en", "€10.00"],
    [1234.5, "eur", "de", "1.234,50\u00a0€"],
    [1500, "jpy", "en", "¥1,500"],
    [0, "usd", "en-US", "$0.00"],
    [-5, "usd", "en", "-$5.00"],
  ])("of %d %s in %s reads %s", (amount, currency, locale, text) => {
    expect(formatMoney(amount, currency, locale)).toBe(text)
  })

  it("in a currency that cannot be one keeps the number and the code", () => {
    expect(formatMoney(10, "points", "en")).toBe("10.00 POINTS")
    expect(formatMoney(10, "", "en")).toBe("10.00")
  })

  it("in an unknown locale reads as in English", () => {
    expect(formatMoney(10, "eur", "??")).toBe("€10.00")
  })

  it("that is no number shows nothing", () => {
    expect(formatMoney(NaN, "eur", "en")).toBe("")
  })
})
