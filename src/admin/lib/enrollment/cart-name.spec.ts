import type { Words } from "../i18n/use-words"
import { cartName } from "./cart-name"

const t = ((key: string) => key) as Words

describe("a cart's name", () => {
  it("is its person's", () => {
    const cart = {
      erased_at: null,
      customer_name: "Ada",
      email: "ada@example.com",
    }
    expect(cartName(cart, t)).toBe("Ada")
  })

  it("is the address where the name is missing or nothing to see", () => {
    for (const customer_name of [null, "", " \u200b "]) {
      const cart = { erased_at: null, customer_name, email: "ada@example.com" }
      expect(cartName(cart, t)).toBe("ada@example.com")
    }
  })

  it("says that its person was erased", () => {
    const cart = {
      erased_at: "2026-03-01T12:00:00Z",
      customer_name: null,
      email: null,
    }
    expect(cartName(cart, t)).toBe("privacy.erased")
  })

  it("says that nobody is known, and is no id", () => {
    expect(
      cartName({ erased_at: null, customer_name: null, email: null }, t)
    ).toBe("carts.anonymous")
  })
})
