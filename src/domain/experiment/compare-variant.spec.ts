import fc from "fast-check"

import { toArm } from "./__fixtures__/arms"
import { compareVariant } from "./compare-variant"
import { anytimeFactor } from "./confidence-sequence"
import { p2Interval } from "./p2-interval"
import { MEASURES } from "./measure"
import { Z_95 } from "./student-t"

const anyArm = fc
  .tuple(
    fc.nat({ max: 100_000 }),
    fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { maxLength: 30 })
  )
  .map(([others, values]) => toArm(others + values.length, values))

const ones = (count: number) => Array<number>(count).fill(1)

describe("an arm beside the first one", () => {
  it("is never not a number, and holds its own estimate", () => {
    fc.assert(
      fc.property(
        anyArm,
        anyArm,
        fc.constantFrom(...MEASURES),
        fc.integer({ min: 1, max: 4 }),
        (first, arm, measure, comparisons) => {
          const found = compareVariant(first, arm, { measure, comparisons })
          if (!found) {
            expect(measure).not.toBe("buyers")
            expect(first.buyers + arm.buyers).toBe(0)
            return
          }
          const { estimate, interval, anytime, p } = found
          const all = [estimate, p, interval.low, interval.high]
          expect(
            [...all, anytime.low, anytime.high].every(Number.isFinite)
          ).toBe(true)
          expect(interval.low).toBeLessThanOrEqual(estimate)
          expect(interval.high).toBeGreaterThanOrEqual(estimate)
          expect(anytime.low).toBeLessThanOrEqual(interval.low)
          expect(anytime.high).toBeGreaterThanOrEqual(interval.high)
          expect(p).toBeGreaterThanOrEqual(0)
          expect(p).toBeLessThanOrEqual(1)
        }
      )
    )
  })

  it("has p at most 0.05 just where the interval does not hold zero", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom("buyers" as const, "orders" as const),
        fc.integer({ min: 1, max: 4 }),
        (a, b, measure, comparisons) => {
          const { anytime, p } = compareVariant(
            toArm(1_000, ones(a)),
            toArm(1_000, ones(b)),
            { measure, comparisons }
          )!
          fc.pre(Math.abs(p - 0.05) > 1e-9)
          expect(p < 0.05).toBe(anytime.low > 0 || anytime.high < 0)
        }
      ),
      { numRuns: 500 }
    )
  })

  it("is the other way round when the arms are", () => {
    fc.assert(
      fc.property(
        anyArm,
        anyArm,
        fc.constantFrom(...MEASURES),
        (a, b, measure) => {
          const there = compareVariant(a, b, { measure, comparisons: 1 })
          const back = compareVariant(b, a, { measure, comparisons: 1 })
          expect(back?.p).toBe(there?.p)
          expect((back && -back.estimate) || 0).toBe(there?.estimate ?? 0)
        }
      )
    )
  })

  it("is judged more strictly the more arms there are", () => {
    const arms = [toArm(1_000, ones(100)), toArm(1_000, ones(150))] as const
    const of = (comparisons: number) =>
      compareVariant(...arms, { measure: "buyers", comparisons })!
    expect(of(4).p).toBeCloseTo(4 * of(1).p, 12)
    expect(of(4).anytime.low).toBeLessThan(of(1).anytime.low)
    // What is told for one look at one arm stays what it is.
    expect(of(4).interval).toEqual(of(1).interval)
  })

  it("tells of shares what Johari's formula does, where both are alike", () => {
    const found = compareVariant(
      toArm(1_000, ones(100)),
      toArm(1_000, ones(120)),
      { measure: "buyers", comparisons: 1 }
    )!
    const error = Math.sqrt((2 * 0.11 * 0.89) / 1_000)
    expect(found.estimate).toBeCloseTo(0.02, 12)
    expect(found.anytime.high - 0.02).toBeCloseTo(
      error * anytimeFactor(2_000),
      12
    )
  })

  it("tells of revenue what cause does, unless alike arms vary more", () => {
    const values = Array.from({ length: 60 }, (_, i) => 20 + ((i * 37) % 90))
    const [first, arm] = [toArm(900, values), toArm(900, values.slice(0, 50))]
    const found = compareVariant(first, arm, {
      measure: "revenue",
      comparisons: 1,
    })!
    const cause = p2Interval([{ treated: arm, holdout: first }])!
    expect(found.estimate * 900).toBeCloseTo(cause.estimate, 8)
    const width = (found.interval.high - found.interval.low) * 900
    const causes = cause.interval.high - cause.interval.low
    expect(width).toBeGreaterThanOrEqual(causes - 1e-6)
    expect(width).toBeLessThan(1.02 * causes)
    expect(
      (found.anytime.high - found.estimate) / anytimeFactor(1_800)
    ).toBeCloseTo((found.interval.high - found.estimate) / Z_95, 10)
  })
})
