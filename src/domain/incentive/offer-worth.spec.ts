import fc from "fast-check"

import { exampleItem } from "../tracking/__tests__/example-item"
import { discountTerms } from "./incentive-terms"
import { offerWorth } from "./offer-worth"

const common = { valid_for: "24h", prefix: "BACK" }
const TEN_PERCENT = discountTerms(
  { type: "percentage", value: 10, ...common },
  "eur"
)!
const FIVE_EUROS = discountTerms(
  { type: "fixed", amounts: { eur: 5 }, ...common },
  "eur"
)!
const FREE_SHIPPING = discountTerms(
  { type: "free_shipping", ...common },
  "eur"
)!

describe("what an offer is worth on a cart", () => {
  it("is a share of the goods, and what is left to pay", () => {
    expect(offerWorth(TEN_PERCENT, [exampleItem()], [])).toEqual({
      saves: 2,
      pays: 18,
    })
  })

  it("is never more than the goods cost", () => {
    const cheap = [exampleItem({ quantity: 1, unit_price: 3 })]
    expect(offerWorth(FIVE_EUROS, cheap, [])).toEqual({ saves: 3, pays: 0 })
  })

  it.each([
    ["gift cards", { discountable: false }],
    ["what is free", { unit_price: 0 }],
    ["what other promotions have paid", { discount: 20 }],
  ])("is nothing on %s", (_, more) => {
    expect(offerWorth(TEN_PERCENT, [exampleItem(more)], [])).toBeNull()
    expect(offerWorth(FIVE_EUROS, [exampleItem(more)], [])).toBeNull()
  })

  it("counts only the lines that may be discounted", () => {
    const cart = [exampleItem(), exampleItem({ discountable: false })]
    expect(offerWorth(TEN_PERCENT, cart, [])).toEqual({ saves: 2, pays: 38 })
  })

  it("comes after other promotions, whose sum only the checkout knows", () => {
    const cart = [exampleItem({ discount: 5 })]
    expect(offerWorth(TEN_PERCENT, cart, [])).toEqual({
      saves: 1.5,
      pays: null,
    })
  })

  it("is free delivery only where delivery is needed and costs something", () => {
    const download = [exampleItem({ requires_shipping: false })]
    const worth = { saves: null, pays: null }
    expect(offerWorth(FREE_SHIPPING, [exampleItem()], [])).toEqual(worth)
    expect(offerWorth(FREE_SHIPPING, download, [])).toBeNull()
    const chosen = (amount: number, discount = 0) =>
      offerWorth(FREE_SHIPPING, [exampleItem()], [{ amount, discount }])
    expect(chosen(5)).toEqual(worth)
    expect(chosen(0)).toBeNull()
    expect(chosen(5, 5)).toBeNull()
  })

  it("saves something and leaves nothing owed, whatever the cart", () => {
    const line = fc.record({
      quantity: fc.integer({ min: 1, max: 99 }),
      unit_price: fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100),
      discountable: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        for (const terms of [TEN_PERCENT, FIVE_EUROS]) {
          const worth = offerWorth(terms, lines.map(exampleItem), [])
          if (worth) {
            expect(worth.saves).toBeGreaterThan(0)
            expect(worth.pays).toBeGreaterThanOrEqual(0)
          }
        }
      })
    )
  })
})
