import vectors from "./__fixtures__/experiment-statistics.json"
import { anytimeFactor } from "./confidence-sequence"
import { neededPeople } from "./needed-people"

describe("how many people it takes", () => {
  it.each(vectors.sample_size)(
    "is $rounded an arm for $baseline and $mde_abs",
    ({ baseline, mde_abs, n_per_arm }) => {
      const spread = (p: number) => p * (1 - p)
      const needed = neededPeople(mde_abs, {
        none: 4 * spread(baseline),
        found: 2 * (spread(baseline) + spread(baseline + mde_abs)),
      })
      expect(needed! / 2).toBeCloseTo(n_per_arm, 6)
    }
  )

  it("is four times as many for half the difference, up or down", () => {
    const of = (difference: number) => neededPeople(difference, { none: 900 })!
    expect(of(1) / of(2)).toBeCloseTo(4)
    expect(of(-1)).toBe(of(1))
  })

  it("is more for whoever looks again and again", () => {
    const once = neededPeople(1, { none: 900 })!
    const often = neededPeople(1, { none: 900, reach: anytimeFactor })!
    expect(often).toBeGreaterThan(1.5 * once)
    // With so many people it is just known.
    const error = Math.sqrt(900 / often)
    expect((anytimeFactor(often) + 0.8416212335729143) * error).toBeCloseTo(1)
  })

  it("cannot be told without a difference", () => {
    expect(neededPeople(0, { none: 900 })).toBeNull()
    expect(neededPeople(0, { none: 0 })).toBeNull()
    expect(neededPeople(1e-9, { none: 1, reach: anytimeFactor })).toBeNull()
  })
})
