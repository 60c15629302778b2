import fc from "fast-check"

import { toArm } from "./__fixtures__/arms"
import type { ArmSums } from "./arm-sums"
import type { VariantSums } from "./experiment-sums"
import { neededPerArm } from "./needed-per-arm"

const ones = (count: number) => Array<number>(count).fill(1)
const arm = (sums: ArmSums, weight = 1): VariantSums => ({
  ...sums,
  unsubscribed: 0,
  weight,
})
const tenth = arm(toArm(1_000, ones(100)))
const none = arm(toArm(0, []))

describe("how many more people each arm needs", () => {
  it("is more than a test looked at once, but not twice as many", () => {
    const [first, other] = neededPerArm({
      measure: "buyers",
      arms: [tenth, tenth],
      difference: 0.03,
    })
    // 1,774 an arm by the test of two proportions.
    expect(first! + 1_000).toBeGreaterThan(1_774)
    expect(first! + 1_000).toBeLessThan(2 * 1_774)
    expect(other).toBe(first)
  })

  it("is less the more people there are, and none when they are enough", () => {
    const of = (people: number) =>
      neededPerArm({
        measure: "buyers",
        arms: [
          arm(toArm(people, ones(people / 10))),
          arm(toArm(people, ones(people / 10))),
        ],
        difference: 0.03,
      })
    expect(of(2_000)[0]! + 2_000).toBe(of(1_000)[0]! + 1_000)
    expect(of(20_000)).toEqual([0, 0])
  })

  it("goes by the weights, and by how many arms there are", () => {
    const [first, other] = neededPerArm(
      {
        measure: "buyers",
        arms: [arm(none, 3), arm(none, 1)],
        difference: 0.03,
      },
      [tenth]
    )
    expect(first! / other!).toBeCloseTo(3, 2)
    const of = (count: number) =>
      neededPerArm(
        {
          measure: "buyers",
          arms: Array<VariantSums>(count).fill(none),
          difference: 0.03,
        },
        [tenth]
      )
    expect(of(5)[1]).toBeGreaterThan(of(2)[1]!)
  })

  it("is known before it begins by what people did until then", () => {
    const values = [20, 40, 300, 60, 80]
    const arms = [none, none]
    const by = [toArm(50, values)]
    const of = (measure: "revenue" | "margin") =>
      neededPerArm({ measure, arms, difference: 5 }, by)
    expect(of("revenue")[0]).toBeGreaterThan(100)
    expect(of("margin")).toEqual(of("revenue"))
  })

  it("is never fewer than it takes to be judged at all", () => {
    const [first] = neededPerArm(
      { measure: "buyers", arms: [none, none], difference: 0.9 },
      [tenth]
    )
    expect(first).toBe(250)
  })

  it("cannot be said while nobody has bought, or nothing was named", () => {
    const of = (arms: VariantSums[], difference: number) =>
      neededPerArm({ measure: "revenue", arms, difference })
    expect(of([none, none], 1)).toEqual([null, null])
    expect(of([arm(toArm(9, [])), arm(toArm(9, []))], 1)).toEqual([null, null])
    expect(of([tenth, tenth], 0)).toEqual([null, null])
    expect(of([tenth, tenth], 1e-9)).toEqual([null, null])
  })

  it("is a whole number of people, or nothing", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc
            .tuple(fc.nat({ max: 5_000 }), fc.nat({ max: 30 }), fc.nat(9))
            .map(([others, buyers, weight]) =>
              arm(toArm(others + buyers, ones(buyers)), weight + 1)
            ),
          { minLength: 2, maxLength: 5 }
        ),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (arms, difference) => {
          for (const more of neededPerArm({
            measure: "orders",
            arms,
            difference,
          })) {
            expect(more === null || (Number.isInteger(more) && more >= 0)).toBe(
              true
            )
          }
        }
      )
    )
  })
})
