import fc from "fast-check"

import { addMs } from "../time/duration"
import { type Claim, creditTouch } from "./credit-touch"

const HOUR = 3_600_000
const WEEK = 7 * 24 * HOUR
const NOON = new Date("2026-03-01T12:00:00Z")

const claim = (
  id: string,
  hoursAgo: number,
  basis: Claim["basis"] = "click"
): Claim => ({
  touch_id: id,
  enrollment_id: "e",
  basis,
  at: addMs(NOON, -hoursAgo * HOUR),
})
const credited = (...claims: Claim[]) => {
  const found = creditTouch(claims, NOON, WEEK)
  return found && `${found.touch_id}: ${found.basis}`
}

describe("what an order is put down to", () => {
  it("is the last click", () => {
    expect(credited(claim("a", 30), claim("b", 2), claim("c", 9))).toBe(
      "b: click"
    )
  })

  it("is no click of before the window, or after the order", () => {
    expect(credited(claim("c", 7 * 24 + 0.001), claim("d", -1))).toBeNull()
  })

  it("includes both ends of the window", () => {
    expect(credited(claim("a", 7 * 24))).toBe("a: click")
    expect(credited(claim("a", 0))).toBe("a: click")
  })

  it("is the code that was used, which is a click at that moment", () => {
    expect(credited(claim("a", 0), claim("b", 500, "code"))).toBe("b: code")
  })

  it("is a mere message only where there is nothing else", () => {
    const told = claim("told", 1, "messaged")
    expect(credited(told, claim("a", 100))).toBe("a: click")
    expect(credited(told, claim("old", 200))).toBe("told: messaged")
    expect(credited(claim("old", 200, "messaged"))).toBeNull()
  })

  it("does not depend on the order in which claims are found", () => {
    const anyClaim = fc
      .tuple(
        fc.constantFrom("a", "b", "c"),
        fc.integer({ min: -100, max: 300 }),
        fc.constantFrom<Claim["basis"]>("click", "code", "messaged")
      )
      // A code is used by the order, at its moment.
      .map(([id, hours, basis]) =>
        claim(id, basis === "code" ? 0 : hours, basis)
      )
    fc.assert(
      fc.property(
        fc
          .array(anyClaim)
          .chain((claims) =>
            fc.tuple(
              fc.constant(claims),
              fc.shuffledSubarray(claims, { minLength: claims.length })
            )
          ),
        ([claims, mixed]) => {
          expect(creditTouch(mixed, NOON, WEEK)).toEqual(
            creditTouch(claims, NOON, WEEK)
          )
        }
      )
    )
  })
})
