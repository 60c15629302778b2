import { unitCost } from "./unit-cost"

describe("what one of an item costs the shop", () => {
  const inEuros = { currency: "eur", storeCurrency: "eur" }
  const inDollars = { currency: "usd", storeCurrency: "eur" }

  it.each([
    [12.5, 12.5],
    [0, 0],
    ["12.50", 12.5],
    [" 7 ", 7],
    [{ EUR: "12.5", usd: 14 }, 12.5],
  ])("is read of %j", (kept, amount) => {
    expect(unitCost(kept, inEuros)).toBe(amount)
  })

  it.each([
    undefined,
    null,
    "",
    "about 12",
    "12,50",
    "1e3",
    "-3",
    -3,
    NaN,
    Infinity,
    true,
    [12],
    {},
    { usd: 14 },
    { eur: null },
    { eur: { eur: 12 } },
  ])("is not known from %j", (kept) => {
    expect(unitCost(kept, inEuros)).toBeNull()
  })

  it("in another currency only where it says so", () => {
    expect(unitCost(12.5, inDollars)).toBeNull()
    expect(unitCost({ eur: 12.5, usd: 14 }, inDollars)).toBe(14)
  })
})
