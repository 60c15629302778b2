import fc from "fast-check"

import { guardP } from "./guard-p"
import { logBeta } from "./log-beta"

const of = (first: number, arm: number, weights: [number, number] = [1, 1]) =>
  guardP(
    { count: first, weight: weights[0] },
    { count: arm, weight: weights[1] }
  )

describe("the guard", () => {
  // By scipy.special.betaln, from the definition.
  it.each([
    [5, 20, 1, 1, 0.05373767444065641],
    [20, 30, 3, 1, 2.0809056232641367e-5],
    [300, 400, 1, 1, 0.0080379244312684],
  ])("of %d and %d at %d to %d", (first, arm, w0, w1, p) => {
    expect(of(first, arm, [w0, w1]) / p).toBeCloseTo(1, 8)
  })

  it("is never not a number, and one where it is not more", () => {
    const count = fc.nat({ max: 1e6 })
    const weight = fc.double({ min: 0.01, max: 100, noNaN: true })
    fc.assert(
      fc.property(count, count, weight, weight, (a, b, v, w) => {
        const p = of(a, b, [v, w])
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
        if (b / w <= a / v) {
          expect(p).toBe(1)
        }
      })
    )
    expect(of(0, 0)).toBe(1)
    expect(of(0, 1)).toBe(1)
  })

  it("falls with each one more, and sees what is rare soon enough", () => {
    for (let arm = 11; arm < 60; arm++) {
      expect(of(10, arm + 1)).toBeLessThanOrEqual(of(10, arm))
    }
    expect(of(10, 30)).toBeLessThan(0.05)
    expect(of(0, 12)).toBeLessThan(0.05)
    expect(of(2, 5)).toBeGreaterThan(0.05)
  })

  it.each([0.5, 0.25, 0.9])(
    "is wrong in one test of twenty at most, looked at after each (%d)",
    (share) => {
      // Exactly: how likely a lot of that share ever gets there in 400.
      let alive = new Map([[0, 1]])
      let wrong = 0
      for (let all = 1; all <= 400; all++) {
        const next = new Map<number, number>()
        const add = (arm: number, chance: number) =>
          next.set(arm, (next.get(arm) ?? 0) + chance)
        alive.forEach((chance, arm) => {
          add(arm, chance * (1 - share))
          add(arm + 1, chance * share)
        })
        next.forEach((chance, arm) => {
          if (of(all - arm, arm, [1 - share, share]) <= 0.05) {
            wrong += chance
            next.delete(arm)
          }
        })
        alive = next
      }
      expect(wrong).toBeLessThan(0.05)
      expect(wrong).toBeGreaterThan(0.001)
    }
  )
})

describe("the beta function", () => {
  it("is that of whole numbers", () => {
    // (a-1)! (b-1)! / (a+b-1)!
    expect(Math.exp(logBeta(1, 1))).toBeCloseTo(1, 12)
    expect(Math.exp(logBeta(3, 4))).toBeCloseTo(1 / 60, 12)
    expect(Math.exp(logBeta(0.5, 0.5))).toBeCloseTo(Math.PI, 10)
  })
})
