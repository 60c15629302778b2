import vectors from "./__fixtures__/experiment-statistics.json"
import { sampleRatio } from "./sample-ratio"

describe("the sample-ratio check", () => {
  it.each(vectors.sample_ratio_mismatch_chi2)(
    "of $observed is $chi2",
    ({ observed, chi2, p, "srm_at_0.001": alarm }) => {
      const [holdout, treated] = observed as [number, number]
      const found = sampleRatio([{ treated, holdout, share: 0.5 }])
      expect(found.chi2).toBeCloseTo(chi2, 8)
      expect(found.p / p).toBeCloseTo(1, 8)
      expect(found.alarm).toBe(alarm)
    }
  )

  it("holds for a share of a tenth", () => {
    const of = (holdout: number) =>
      sampleRatio([{ treated: 2_000 - holdout, holdout, share: 0.1 }])
    expect(of(200)).toMatchObject({ expected: 200, chi2: 0, p: 1 })
    expect(of(230).alarm).toBe(false)
    expect(of(250).alarm).toBe(true)
    expect(of(150).alarm).toBe(true)
  })

  it("adds people up who were drawn with different shares", () => {
    const found = sampleRatio([
      { treated: 900, holdout: 100, share: 0.1 },
      { treated: 500, holdout: 500, share: 0.5 },
    ])
    expect(found).toMatchObject({ holdout: 600, expected: 600, alarm: false })
  })

  it("says nothing of a handful, and is never not a number", () => {
    expect(sampleRatio([]).p).toBe(1)
    expect(sampleRatio([{ treated: 0, holdout: 0, share: 0.1 }]).chi2).toBe(0)
    expect(sampleRatio([{ treated: 0, holdout: 4, share: 0.1 }]).alarm).toBe(
      false
    )
    expect(sampleRatio([{ treated: 9, holdout: 0, share: 0 }])).toMatchObject({
      chi2: 0,
      p: 1,
      alarm: false,
    })
  })

  it("gives hardly a false alarm, also with few people", () => {
    // Exactly, by the binomial distribution.
    for (const [people, share] of [
      [50, 0.1],
      [100, 0.1],
      [400, 0.1],
      [1_000, 0.02],
      [40, 0.5],
    ] as [number, number][]) {
      let chance = 0
      for (let holdout = 0; holdout <= people; holdout++) {
        if (
          sampleRatio([{ treated: people - holdout, holdout, share }]).alarm
        ) {
          chance += binomial(holdout, people, share)
        }
      }
      expect(chance).toBeLessThan(0.0025)
    }
  })
})

function binomial(k: number, n: number, p: number): number {
  let log = k * Math.log(p) + (n - k) * Math.log(1 - p)
  for (let i = 1; i <= k; i++) {
    log += Math.log((n - k + i) / i)
  }
  return Math.exp(log)
}
