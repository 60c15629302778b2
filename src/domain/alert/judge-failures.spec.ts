import fc from "fast-check"

import {
  type FailureWindow,
  isFailureJump,
  shareOf,
  smallestJump,
  suspectFailures,
} from "./judge-failures"

const hour = (troubled: number, sent: number): FailureWindow => ({
  name: "hour",
  troubled,
  sent,
})
const day = (troubled: number, sent: number): FailureWindow => ({
  name: "day",
  troubled,
  sent,
})

describe("a suspicious failure rate", () => {
  const suspect = (...windows: FailureWindow[]) =>
    suspectFailures(windows, false)

  it("needs enough failures: one of two is no alarm", () => {
    expect(suspect(hour(1, 1), day(1, 1))).toBeNull()
    expect(suspect(hour(9, 0), day(4, 0))).toBeNull()
    expect(suspect(hour(10, 0))).toEqual(hour(10, 0))
  })

  it("is seen over a day in a shop that sends little", () => {
    expect(suspect(hour(1, 0), day(5, 2))).toEqual(day(5, 2))
  })

  it("needs one in five", () => {
    expect(suspect(hour(10, 41))).toBeNull()
    expect(suspect(hour(10, 40))).toEqual(hour(10, 40))
  })

  it("stays for an open alert down to half of that", () => {
    const eased = (window: FailureWindow) => suspectFailures([window], true)
    expect(eased(hour(5, 45))).toEqual(hour(5, 45))
    expect(eased(hour(5, 46))).toBeNull()
    expect(eased(hour(4, 0))).toBeNull()
  })

  it("has at least the smallest share that is worth counting", () => {
    const count = fc.nat({ max: 1_000 })
    fc.assert(
      fc.property(count, count, fc.boolean(), (troubled, sent, open) => {
        const found = suspectFailures([hour(troubled, sent)], open)
        expect(found === null || shareOf(found) >= smallestJump(open)).toBe(
          true
        )
      })
    )
  })
})

describe("a jump of the failure rate", () => {
  it("is one in five where failures are rare", () => {
    expect(isFailureJump(hour(20, 80), 0.01, false)).toBe(true)
    expect(isFailureJump(hour(19, 81), 0, false)).toBe(false)
  })

  it("is three times what is usual", () => {
    expect(isFailureJump(hour(38, 62), 0.125, false)).toBe(true)
    expect(isFailureJump(hour(37, 63), 0.125, false)).toBe(false)
  })

  it("is halfway to everything where failing is usual", () => {
    expect(isFailureJump(hour(75, 25), 0.5, false)).toBe(true)
    expect(isFailureJump(hour(74, 26), 0.5, false)).toBe(false)
  })

  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const count = fc.nat({ max: 1_000 })

  it("is always one when nothing gets through", () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 1_000 }), (usual, n) => {
        expect(isFailureJump(hour(n, 0), usual, false)).toBe(true)
      })
    )
  })

  it("opens only where an open one would stay", () => {
    fc.assert(
      fc.property(share, count, count, (usual, troubled, sent) => {
        const window = hour(troubled, sent)
        const opens = isFailureJump(window, usual, false)
        expect(!opens || isFailureJump(window, usual, true)).toBe(true)
      })
    )
  })
})
