import fc from "fast-check"

import { addMs } from "../time/duration"
import { creditTouch, type Click } from "./credit-touch"

const HOUR = 3_600_000
const WEEK = 7 * 24 * HOUR
const NOON = new Date("2026-03-01T12:00:00Z")

const click = (
  id: string,
  hoursAgo: number,
  actor: Click["actor"] = "human"
) => ({
  touch_id: id,
  enrollment_id: "e",
  actor,
  at: addMs(NOON, -hoursAgo * HOUR),
})

describe("credit for an order", () => {
  it("goes to the last click by a person", () => {
    expect(
      creditTouch([click("a", 30), click("b", 2), click("c", 9)], NOON, WEEK)
        ?.touch_id
    ).toBe("b")
  })

  it("is not given for machines, suspects, old or later clicks", () => {
    const clicks = [
      click("a", 1, "machine"),
      click("b", 1, "suspect"),
      click("c", 7 * 24 + 0.001),
      click("d", -1),
    ]
    expect(creditTouch(clicks, NOON, WEEK)).toBeNull()
  })

  it("includes both ends of the window", () => {
    expect(creditTouch([click("a", 7 * 24)], NOON, WEEK)).not.toBeNull()
    expect(creditTouch([click("a", 0)], NOON, WEEK)).not.toBeNull()
  })

  it("does not depend on the order of the clicks", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -100, max: 300 }), { minLength: 1 }),
        (hours) => {
          const clicks = hours.map((h) => click(`t${h}`, h))
          expect(creditTouch(clicks, NOON, WEEK)).toEqual(
            creditTouch([...clicks].reverse(), NOON, WEEK)
          )
        }
      )
    )
  })
})
