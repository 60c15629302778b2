import fc from "fast-check"

import { agrestiCaffo } from "./agresti-caffo"

const arm = (buyers: number, people: number) => ({
  people,
  buyers,
  sum: 0,
  squares: 0,
})
const of = (
  [buyers, people]: [number, number],
  [others, held]: [number, number]
) =>
  agrestiCaffo([{ treated: arm(buyers, people), holdout: arm(others, held) }])

// By the definition, in numpy.
const KNOWN: [[number, number], [number, number], number, number][] = [
  [[7, 34], [1, 34], 0.011611670142613967, 0.3217216631907194],
  [[0, 10], [0, 10], -0.22115031502926, 0.22115031502926],
  [[144, 1800], [12, 200], -0.019985203135122767, 0.05220462929527485],
]

describe("more buyers, by Agresti and Caffo", () => {
  it.each(KNOWN)("of %j against %j", (treated, holdout, low, high) => {
    const found = of(treated, holdout)!
    expect(found.interval.low / treated[1]).toBeCloseTo(low, 9)
    expect(found.interval.high / treated[1]).toBeCloseTo(high, 9)
    expect(found.estimate).toBeCloseTo(
      treated[0] - (holdout[0] / holdout[1]) * treated[1],
      9
    )
  })

  it("is told from the first people on, and never not a number", () => {
    const counts = fc
      .tuple(fc.nat({ max: 1_000 }), fc.nat({ max: 1_000 }))
      .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])
    fc.assert(
      fc.property(counts, counts, (treated, holdout) => {
        const found = of(treated, holdout)
        if (!treated[1] || !holdout[1]) {
          expect(found).toBeNull()
          return
        }
        const { estimate, interval } = found!
        expect(Number.isFinite(estimate)).toBe(true)
        expect(interval.low).toBeLessThan(interval.high)
      })
    )
    expect(agrestiCaffo([])).toBeNull()
  })
})
