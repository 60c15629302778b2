import fc from "fast-check"

import vectors from "./__fixtures__/experiment-statistics.json"
import { toArm } from "./__fixtures__/arms"
import type { ArmSums } from "./arm-sums"
import type { VariantSums } from "./experiment-sums"
import { MEASURES } from "./measure"
import { tellExperiment } from "./tell-experiment"

const arm = (sums: ArmSums, unsubscribed = 0): VariantSums => ({
  ...sums,
  unsubscribed,
  weight: 1,
})
const ones = (count: number) => Array<number>(count).fill(1)
const buyers = (...arms: [people: number, buyers: number][]) =>
  tellExperiment({
    measure: "buyers",
    difference: 0.03,
    arms: arms.map(([people, count]) => arm(toArm(people, ones(count)))),
  })

/** Whatever number is somewhere in it. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") {
    return [value]
  }
  return value && typeof value === "object"
    ? Object.values(value).flatMap(numbersIn)
    : []
}

describe("what is told of an experiment", () => {
  it.each(vectors.wilson_95)("has Wilson's interval of $k of $n", (vector) => {
    const { k, n, interval } = vector
    const told = buyers([n, k], [n, k]).arms[0]!
    expect(told.estimate).toBe(k / n)
    expect(told.interval!.low).toBeCloseTo(interval[0]!, 12)
    expect(told.interval!.high).toBeCloseTo(interval[1]!, 12)
  })

  it.each(vectors.two_proportion_z_pooled.slice(1))(
    "has the difference's interval of one look of $a and $b",
    ({ a, b, ci95_unpooled_wald }) => {
      const told = buyers([a[1]!, a[0]!], [b[1]!, b[0]!]).arms[1]!
      const { low, high } = told.difference!.interval
      expect(low).toBeCloseTo(ci95_unpooled_wald![0]!, 12)
      expect(high).toBeCloseTo(ci95_unpooled_wald![1]!, 12)
    }
  )

  it("says how many more people it takes while it is too early", () => {
    const told = buyers([1_000, 100], [1_000, 120])
    expect(told.verdict).toBe("too_early")
    expect(told.arms[0]!.morePeople).toBeGreaterThan(0)
    expect(told.arms[0]!.difference).toBeNull()
    expect(told.arms[1]!.chanceToBeBest).toBeCloseTo(0.9232, 4)
  })

  it("needs nobody more once it is known, and says nothing of odd arms", () => {
    const known = buyers([9_000, 900], [9_000, 1_300])
    expect(known).toMatchObject({ verdict: "winner", winner: 1 })
    expect(known.arms.map(({ morePeople }) => morePeople)).toEqual([0, 0])
    const odd = buyers([9_000, 900], [8_000, 1_300])
    expect(odd.verdict).toBe("sample_ratio")
    expect(odd.arms.map(({ morePeople }) => morePeople)).toEqual([null, null])
  })

  it("says of revenue that it is not less than nothing, of margin it may", () => {
    const arms = [arm(toArm(100, [90])), arm(toArm(100, [10, 20]))]
    const of = (measure: "revenue" | "margin") =>
      tellExperiment({ measure, arms, difference: 1 }).arms[0]!
    expect(of("revenue").interval!.low).toBe(0)
    expect(of("margin").interval!.low).toBeLessThan(0)
    expect(of("revenue").estimate).toBe(0.9)
  })

  it("knows nothing while nobody has bought", () => {
    for (const people of [0, 1, 1_000]) {
      const arms = [arm(toArm(people, [])), arm(toArm(people, []))]
      expect(
        tellExperiment({ measure: "revenue", arms, difference: 1 })
      ).toMatchObject({
        verdict: "too_early",
        arms: arms.map(() => ({
          estimate: 0,
          interval: null,
          difference: null,
          chanceToBeBest: 0.5,
          expectedLoss: 0,
          morePeople: null,
        })),
      })
    }
  })

  it.each([
    ["nobody", [0, 0], [0, 0]],
    ["one person", [1, 0], [0, 0]],
    ["one buyer", [1, 1], [1, 0]],
    ["all buyers", [500, 500], [500, 500]],
    ["all and none", [500, 500], [500, 0]],
    ["equal arms", [700, 70], [700, 70]],
  ] as [string, [number, number], [number, number]][])(
    "is only numbers: %s",
    (_, a, b) => {
      for (const measure of MEASURES) {
        const told = tellExperiment({
          measure,
          difference: 0.03,
          arms: [a, b].map(([people, count]) =>
            arm(toArm(people, ones(count)), people)
          ),
        })
        expect(numbersIn(told).every(Number.isFinite)).toBe(true)
      }
    }
  )

  it("is only numbers, and the same every time, whatever the sums", () => {
    const any = fc
      .tuple(
        fc.nat({ max: 1e5 }),
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
          maxLength: 30,
        })
      )
      .map(([others, values]) => arm(toArm(others + values.length, values)))
    fc.assert(
      fc.property(
        fc.array(any, { minLength: 2, maxLength: 5 }),
        fc.constantFrom(...MEASURES),
        (arms, measure) => {
          const told = tellExperiment({ measure, arms, difference: 0.5 })
          expect(numbersIn(told).every(Number.isFinite)).toBe(true)
          expect(tellExperiment({ measure, arms, difference: 0.5 })).toEqual(
            told
          )
        }
      ),
      { numRuns: 30 }
    )
  })
})
