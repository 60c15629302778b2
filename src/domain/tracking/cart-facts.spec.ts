import { itemCount, itemsValue } from "./cart-facts"

const item = (quantity: number, unit_price: number) => ({
  quantity,
  unit_price,
})

describe("cart value", () => {
  it("adds prices without the dust of binary fractions", () => {
    expect(itemsValue([item(1, 0.1), item(1, 0.2)])).toBe(0.3)
  })

  it("counts pieces, not lines", () => {
    expect(itemCount([item(2, 5), item(3, 1)])).toBe(5)
  })

  it("stays within what a database can hold, whatever a shopper claims", () => {
    const most = 2_147_483_647
    expect(itemCount([item(most, 1), item(most, 1)])).toBe(most)
    expect(itemCount([item(0.5, 1)])).toBe(1)
  })

  it("is nothing for an empty cart", () => {
    expect(itemsValue([])).toBe(0)
    expect(itemCount([])).toBe(0)
  })
})
