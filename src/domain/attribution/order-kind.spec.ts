import { orderKind } from "./order-kind"

const at = (hours: number) => new Date(Date.UTC(2026, 0, 1, hours))

describe("what an order is", () => {
  const bought = {
    draft: false,
    cart_id: "cart_1",
    cartCompletedAt: at(12),
    createdAt: at(12),
  }

  it("is a checkout when its cart was completed with it", () => {
    expect(orderKind(bought)).toBe("checkout")
  })

  it("is a checkout while nothing else speaks against it", () => {
    expect(orderKind({ ...bought, cartCompletedAt: null })).toBe("checkout")
  })

  it("is none without a cart", () => {
    expect(orderKind({ ...bought, cart_id: null })).toBe("direct")
  })

  it("is none when the cart had been completed long before: a renewal", () => {
    expect(orderKind({ ...bought, createdAt: at(36) })).toBe("direct")
  })

  it("is none when staff made it of a draft", () => {
    expect(orderKind({ ...bought, draft: true })).toBe("draft")
  })
})
