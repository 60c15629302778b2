import fc from "fast-check"

import { EXAMPLE_CART } from "./__tests__/example-cart"
import type { CartFacts } from "./cart-facts"
import { judgeQuietCart } from "./judge-quiet-cart"

const HOUR = 3_600_000
const NOON = new Date("2026-03-01T12:00:00Z")
const ago = (ms: number) => new Date(NOON.getTime() - ms)

const cart = (over: Partial<CartFacts> = {}): CartFacts => ({
  ...EXAMPLE_CART,
  ...over,
})

describe("a cart that our clock holds for quiet", () => {
  it("is abandoned once the whole quiet period has passed", () => {
    expect(judgeQuietCart(ago(HOUR), cart(), HOUR, NOON, NOON).kind).toBe(
      "abandoned"
    )
    expect(judgeQuietCart(ago(HOUR - 1), cart(), HOUR, NOON, NOON).kind).toBe(
      "active"
    )
  })

  it("is still active when one of its lines is younger than our note", () => {
    expect(
      judgeQuietCart(
        ago(5 * HOUR),
        cart({ touchedAt: [ago(60_000)] }),
        HOUR,
        NOON,
        NOON
      )
    ).toEqual({ kind: "active", lastActivityAt: ago(60_000) })
  })

  it("is completed when it became an order, however quiet", () => {
    expect(
      judgeQuietCart(ago(HOUR), cart({ completedAt: ago(1) }), HOUR, NOON, NOON)
        .kind
    ).toBe("completed")
  })

  it("is active while its payment may yet be declined", () => {
    const being = cart({ completedAt: ago(1) })
    expect(judgeQuietCart(ago(HOUR), being, HOUR, NOON, ago(2))).toEqual({
      kind: "active",
      lastActivityAt: NOON,
    })
  })

  it("is empty when it has no items, or is gone", () => {
    expect(
      judgeQuietCart(ago(HOUR), cart({ items: [] }), HOUR, NOON, NOON).kind
    ).toBe("empty")
    expect(judgeQuietCart(ago(HOUR), null, HOUR, NOON, NOON).kind).toBe("empty")
  })

  it("never is abandoned while anything happened within the quiet period", () => {
    const age = fc.integer({ min: 0, max: 100 * HOUR })
    fc.assert(
      fc.property(age, fc.array(age), (noted, lines) => {
        const judged = judgeQuietCart(
          ago(noted),
          cart({ touchedAt: lines.map(ago) }),
          HOUR,
          NOON,
          NOON
        )
        expect(judged.kind === "abandoned").toBe(
          Math.min(noted, ...lines) >= HOUR
        )
      })
    )
  })
})
