import fc from "fast-check"

import vectors from "./__fixtures__/experiment-statistics.json"
import { twoProportionZ } from "./two-proportion-z"
import { wilson } from "./wilson"

const proportion = fc
  .tuple(fc.nat({ max: 1e6 }), fc.nat({ max: 1e6 }))
  .map(([a, b]) => ({ people: Math.max(a, b), buyers: Math.min(a, b) }))

const toProportion = ([buyers, people]: number[]) => ({
  buyers: buyers!,
  people: people!,
})

describe("the test of two proportions", () => {
  it.each(vectors.two_proportion_z_pooled)("of $a and $b", (vector) => {
    const [a, b] = [toProportion(vector.a), toProportion(vector.b)]
    const found = twoProportionZ(a, b)
    expect(-found.z).toBeCloseTo(vector.z_a_minus_b, 10)
    expect(found.p).toBeCloseTo(vector.p_two_sided, 10)
    if (vector.diff_b_minus_a !== undefined) {
      const [low, high] = vector.ci95_unpooled_wald
      expect(found.difference).toBeCloseTo(vector.diff_b_minus_a, 12)
      expect(found.interval.low).toBeCloseTo(low!, 12)
      expect(found.interval.high).toBeCloseTo(high!, 12)
    }
  })

  it("is never not a number, and never sure of what it cannot know", () => {
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        const { difference, interval, z, p } = twoProportionZ(a, b)
        expect([difference, z, p].every(Number.isFinite)).toBe(true)
        expect(interval.low).toBeLessThan(difference)
        expect(interval.high).toBeGreaterThan(difference)
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
      })
    )
  })
})

describe("Wilson's interval", () => {
  it.each(vectors.wilson_95)("of $k of $n", ({ k, n, interval }) => {
    const found = wilson({ people: n, buyers: k })
    expect(found.low).toBeCloseTo(interval[0]!, 12)
    expect(found.high).toBeCloseTo(interval[1]!, 12)
  })

  it("is a share, and holds the one that was seen", () => {
    fc.assert(
      fc.property(proportion, ({ people, buyers }) => {
        const { low, high } = wilson({ people, buyers })
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThan(high)
        if (people) {
          expect(low).toBeLessThanOrEqual(buyers / people)
          expect(high).toBeGreaterThanOrEqual(buyers / people)
        }
      })
    )
  })
})
