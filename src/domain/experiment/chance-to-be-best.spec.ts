import fc from "fast-check"

import { toArm } from "./__fixtures__/arms"
import type { ArmSums } from "./arm-sums"
import { chanceToBeBest } from "./chance-to-be-best"
import { incompleteBeta } from "./incomplete-beta"
import { logBeta } from "./log-beta"
import { MEASURES } from "./measure"
import { type Posterior, posteriors } from "./posterior"

const share = (people: number, buyers: number): ArmSums => ({
  people,
  buyers,
  sum: buyers,
  squares: buyers,
})

const ofShares = (...arms: [people: number, buyers: number][]) =>
  chanceToBeBest(
    posteriors(
      arms.map(([people, buyers]) => share(people, buyers)),
      "buyers"
    )!
  )

describe("the incomplete beta function", () => {
  // By scipy.special.betainc.
  it.each([
    [0.3, 2, 5, 0.5798250000000003],
    [0.1, 101, 901, 0.4776025977909441],
    [0.0001, 1, 1000, 0.09516710644145375],
    [0.5, 0.7, 0.3, 0.2724284407299476],
    [0.1002, 100001, 900001, 0.7468133760629247],
    [0.97, 50, 2, 0.5451634383685181],
  ])("at %d of %d and %d", (x, a, b, value) => {
    expect(incompleteBeta(x, a, b) / value).toBeCloseTo(1, 7)
  })

  it("is none below 0 and all above 1", () => {
    expect(incompleteBeta(-1, 2, 3)).toBe(0)
    expect(incompleteBeta(2, 2, 3)).toBe(1)
  })
})

describe("the chance to be best", () => {
  // By integrating scipy.stats.beta on four million places.
  it.each([
    [
      [
        [1_000, 100],
        [1_000, 120],
      ],
      [
        [0.0768165610264403, 0.020444693766675803],
        [0.9231834389735595, 0.00048461392635644436],
      ],
    ],
    [
      [
        [100, 10],
        [100, 15],
        [100, 12],
        [2, 0],
        [10_000, 899],
      ],
      [
        [0.03801892552275702, 0.1805270828083106],
        [0.28451475406945315, 0.13150747496517334],
        [0.09695430004139272, 0.1609192396710557],
        [0.5803218176270313, 0.03837022006319691],
        [0.00019020273936614605, 0.1983882164639324],
      ],
    ],
  ] as [[number, number][], [number, number][]][])("of %j", (arms, chances) => {
    ofShares(...arms).forEach(({ best, loss }, i) => {
      expect(best).toBeCloseTo(chances[i]![0], 4)
      expect(loss).toBeCloseTo(chances[i]![1], 4)
    })
  })

  it("is of two shares what Miller's formula says", () => {
    const exact = (a: [number, number], b: [number, number]) => {
      const [a1, b1, a2, b2] = [
        a[1] + 1,
        a[0] - a[1] + 1,
        b[1] + 1,
        b[0] - b[1] + 1,
      ]
      let sum = 0
      for (let i = 0; i < a2; i++) {
        sum += Math.exp(
          logBeta(a1 + i, b1 + b2) -
            Math.log(b2 + i) -
            logBeta(1 + i, b2) -
            logBeta(a1, b1)
        )
      }
      return sum
    }
    for (const [a, b] of [
      [
        [1, 0],
        [1, 1],
      ],
      [
        [500, 20],
        [40, 4],
      ],
      [
        [20_000, 2_000],
        [20_000, 2_100],
      ],
      [
        [0, 0],
        [9, 9],
      ],
    ] as [[number, number], [number, number]][]) {
      expect(ofShares(a, b)[1]!.best).toBeCloseTo(exact(a, b), 4)
    }
  })

  it("is of means what normal distributions say", () => {
    // By integrating scipy.stats.norm.
    const truth: [
      mean: number,
      deviation: number,
      best: number,
      loss: number,
    ][] = [
      [8, 1.2, 0.14340250487491973, 2.1053665353417186],
      [9, 0.7, 0.4453427942421064, 1.1053665353417192],
      [8.5, 3, 0.41125470088297406, 1.6053665353417192],
    ]
    const sums = (mean: number, deviation: number): ArmSums => {
      const people = 10_000
      // Large enough an arm for its own variance to be what is believed.
      return {
        people,
        buyers: people,
        sum: mean * people,
        squares: people * mean ** 2 + deviation ** 2 * people * (people - 1),
      }
    }
    const believed = truth.map(([mean, deviation]): Posterior => {
      const [alone] = posteriors([sums(mean, deviation)], "revenue")!
      const scale = deviation / alone!.deviation
      return {
        mean: alone!.mean,
        deviation,
        below: (value) => alone!.below(mean + (value - mean) / scale),
      }
    })
    chanceToBeBest(believed).forEach(({ best, loss }, i) => {
      expect(best).toBeCloseTo(truth[i]![2], 4)
      expect(loss).toBeCloseTo(truth[i]![3], 3)
    })
  })

  it("is the same for arms that are alike, and every time", () => {
    const alike = ofShares([500, 40], [500, 40], [500, 40], [500, 40])
    alike.forEach(({ best }) => expect(best).toBeCloseTo(1 / 4, 6))
    expect(ofShares([500, 40], [90, 9])).toEqual(ofShares([500, 40], [90, 9]))
  })

  it("is one in all, and never not a number", () => {
    const arm = fc
      .tuple(
        fc.nat({ max: 1e6 }),
        fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), {
          maxLength: 20,
        })
      )
      .map(([others, values]) => toArm(others + values.length, values))
    fc.assert(
      fc.property(
        fc.array(arm, { minLength: 2, maxLength: 5 }),
        fc.constantFrom(...MEASURES),
        (arms, measure) => {
          const believed = posteriors(arms, measure)
          if (!believed) {
            expect(arms.every(({ buyers }) => !buyers)).toBe(true)
            return
          }
          const chances = chanceToBeBest(believed)
          const all = chances.reduce((sum, { best }) => sum + best, 0)
          expect(all).toBeCloseTo(1, 9)
          for (const { best, loss } of chances) {
            expect(best).toBeGreaterThanOrEqual(0)
            expect(loss).toBeGreaterThanOrEqual(0)
            expect(Number.isFinite(loss)).toBe(true)
          }
        }
      ),
      { numRuns: 30 }
    )
  })
})
