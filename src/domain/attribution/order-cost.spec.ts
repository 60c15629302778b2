import { orderCost } from "./order-cost"

describe("what an order's goods cost", () => {
  const line = (quantity: number, unit: number | null, returned = 0) => ({
    quantity,
    unit,
    returned,
  })

  it("is the sum of its lines, to the cent", () => {
    expect(orderCost([line(3, 0.1), line(1, 12.5)])).toBe(12.8)
  })

  it("is less what came back", () => {
    expect(orderCost([line(3, 2, 1), line(1, 5, 1)])).toBe(4)
    expect(orderCost([line(1, 5, 2)])).toBe(0)
  })

  it("is not known while it is not known of a line that was kept", () => {
    expect(orderCost([line(1, 5), line(1, null)])).toBeNull()
    expect(orderCost([line(1, 5), line(1, null, 1)])).toBe(5)
  })

  it("is nothing where there are no goods", () => {
    expect(orderCost([])).toBe(0)
  })
})
