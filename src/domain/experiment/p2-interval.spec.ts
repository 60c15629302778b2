import fc from "fast-check"

import { toArm as arm } from "./__fixtures__/arms"
import type { ArmSums } from "./arm-sums"
import { p2Interval } from "./p2-interval"
import { tCritical } from "./student-t"

const anyArm = fc
  .tuple(
    fc.nat({ max: 100_000 }),
    fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { maxLength: 30 })
  )
  .map(([others, values]) => arm(others + values.length, values))

const anyStrata = fc.array(fc.record({ treated: anyArm, holdout: anyArm }), {
  maxLength: 3,
})

describe("P2-t", () => {
  // By numpy and scipy, from the definition.
  it.each([
    [[12, 80], -19, 198.91367833729507, -874.8564810824689, 836.8564810824691],
    [
      [300, 500, 80],
      -1595.0,
      941.9195104602396,
      -4592.6082659388285,
      1402.6082659388283,
    ],
  ])("against %j is what it is by hand", (held, estimate, error, low, high) => {
    const treated = arm(40, [10, 20, 30, 100, 5])
    const uplift = p2Interval([{ treated, holdout: arm(20, held) }])!
    expect(uplift.estimate).toBeCloseTo(estimate, 8)
    expect(uplift.error).toBeCloseTo(error, 8)
    expect(uplift.interval.low).toBeCloseTo(low, 6)
    expect(uplift.interval.high).toBeCloseTo(high, 6)
    expect(uplift.treated).toBe(40)
  })

  it("is never not a number, and holds its own estimate", () => {
    fc.assert(
      fc.property(anyStrata, (strata) => {
        const uplift = p2Interval(strata)
        if (!uplift) {
          return
        }
        const { estimate, interval, anytime } = uplift
        const all = [interval.low, interval.high, anytime.low, anytime.high]
        expect(all.every(Number.isFinite)).toBe(true)
        expect(Number.isFinite(estimate)).toBe(true)
        expect(interval.low).toBeLessThanOrEqual(estimate)
        expect(interval.high).toBeGreaterThanOrEqual(estimate)
        expect(anytime.low).toBeLessThanOrEqual(interval.low)
        expect(anytime.high).toBeGreaterThanOrEqual(interval.high)
      })
    )
  })

  it("tells nothing while an arm has no people or no buyer", () => {
    const some = arm(100, [10, 20])
    for (const none of [arm(0, []), arm(100, [])]) {
      expect(p2Interval([{ treated: some, holdout: none }])).toBeNull()
      expect(p2Interval([{ treated: none, holdout: some }])).toBeNull()
    }
    expect(p2Interval([])).toBeNull()
  })

  it("compares people with their like, where the share was another", () => {
    // In each half nothing was caused; thrown together, it would seem so.
    const busy = {
      treated: arm(100, Array<number>(40).fill(50)),
      holdout: arm(100, Array<number>(40).fill(50)),
    }
    const calm = {
      treated: arm(900, Array<number>(36).fill(50)),
      holdout: arm(100, Array<number>(4).fill(50)),
    }
    const uplift = p2Interval([busy, calm])!
    expect(uplift.estimate).toBeCloseTo(0, 9)
    expect(uplift.treated).toBe(1_000)
  })

  it("leaves out whom nobody can be compared with", () => {
    const compared = { treated: arm(90, [30, 40]), holdout: arm(10, [20]) }
    const before = { treated: arm(500, [80, 90]), holdout: arm(0, []) }
    expect(p2Interval([compared, before])).toEqual(p2Interval([compared]))
  })

  it("covers the truth where Welch's interval does not", () => {
    const random = mulberry(7)
    const runs = 1_000
    let [p2, welch] = [0, 0]
    for (let i = 0; i < runs; i++) {
      const treated = draw(random, 1_800, 0.08)
      const holdout = draw(random, 200, 0.06)
      const truth = 1_800 * 80 * 0.02
      const stratum = {
        treated: arm(1_800, treated),
        holdout: arm(200, holdout),
      }
      const uplift = p2Interval([stratum])!
      p2 += Number(holds(uplift.interval, truth))
      const half = tCritical(200) * welchError(stratum) * 1_800
      const { estimate } = uplift
      welch += Number(
        holds({ low: estimate - half, high: estimate + half }, truth)
      )
    }
    expect(p2 / runs).toBeGreaterThan(0.94)
    expect(p2 / runs).toBeLessThan(0.99)
    expect(welch / runs).toBeLessThan(0.92)
  })
})

function holds({ low, high }: { low: number; high: number }, truth: number) {
  return low <= truth && truth <= high
}

function welchError(stratum: { treated: ArmSums; holdout: ArmSums }) {
  const variance = ({ people, sum, squares }: ArmSums) =>
    (squares / people - (sum / people) ** 2) / people
  return Math.sqrt(variance(stratum.treated) + variance(stratum.holdout))
}

/** Log-normal orders of 80 on average, with a heavy tail. */
function draw(random: () => number, people: number, rate: number): number[] {
  const values: number[] = []
  for (let i = 0; i < people; i++) {
    if (random() < rate) {
      const normal =
        Math.sqrt(-2 * Math.log(1 - random())) *
        Math.cos(2 * Math.PI * random())
      values.push(80 * Math.exp(1.3 * normal - 1.3 ** 2 / 2))
    }
  }
  return values
}

function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
