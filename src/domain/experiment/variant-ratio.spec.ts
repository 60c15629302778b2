import vectors from "./__fixtures__/experiment-statistics.json"
import { chiSquareTail } from "./chi-square-tail"
import { sampleRatio } from "./sample-ratio"
import { variantRatio } from "./variant-ratio"

describe("the chi-square's tail", () => {
  // By scipy.stats.chi2.sf.
  it.each([
    [
      1, 0.920344325445942, 0.31731050786291115, 0.025347318677468325,
      1.8217928726191858e-6, 9.485737571073857e-15,
    ],
    [
      2, 0.9950124791926823, 0.6065306597126334, 0.0820849986238988,
      1.1339884771641747e-5, 9.357622968840163e-14,
    ],
    [
      3, 0.9997348349413444, 0.8012519569012009, 0.1717971442967335,
      4.5000723070575206e-5, 5.878230727906921e-13,
    ],
    [
      4, 0.9999875415886458, 0.9097959895689501, 0.2872974951836458,
      0.00014046924397861671, 2.9008631203404573e-12,
    ],
    [
      5, 0.9999994699729957, 0.9625657732472964, 0.4158801869955079,
      0.00037279168391279557, 1.2154569777183007e-11,
    ],
  ] as [number, ...number[]][])("of %d degrees of freedom", (df, ...tails) => {
    const at = [0.01, 1, 5, 22.77436884189436, 60]
    at.forEach((chi2, i) =>
      expect(chiSquareTail(chi2, df) / tails[i]!).toBeCloseTo(1, 8)
    )
    expect(chiSquareTail(0, df)).toBe(1)
  })
})

describe("the sample-ratio check of several arms", () => {
  it.each(vectors.sample_ratio_mismatch_chi2)(
    "of $observed is $chi2",
    ({ observed, ratio, chi2, p, "srm_at_0.001": alarm }) => {
      const found = variantRatio(observed, ratio)
      expect(found.chi2).toBeCloseTo(chi2, 8)
      expect(found.p / p).toBeCloseTo(1, 8)
      expect(found.alarm).toBe(alarm)
    }
  )

  it("says of two arms what the holdout's says", () => {
    for (const holdout of [0, 3, 60, 70, 110, 130, 140, 150]) {
      const of = sampleRatio([{ treated: 900, holdout, share: 0.1 }])
      const found = variantRatio([900, holdout], [9, 1])
      expect(found.chi2).toBeCloseTo(of.chi2, 8)
      expect(found.p).toBeCloseTo(of.p, 8)
      expect(found.alarm).toBe(of.alarm)
    }
  })

  it("goes by the weights of five", () => {
    const weights = [4, 2, 2, 1, 1]
    expect(variantRatio([400, 200, 200, 100, 100], weights)).toMatchObject({
      expected: [400, 200, 200, 100, 100],
      chi2: 0,
      p: 1,
      alarm: false,
    })
    expect(variantRatio([410, 190, 210, 90, 100], weights).alarm).toBe(false)
    expect(variantRatio([400, 200, 200, 40, 160], weights).alarm).toBe(true)
    expect(variantRatio([200, 200, 200, 200, 200], weights).alarm).toBe(true)
  })

  it("says nothing of a handful, and is never not a number", () => {
    expect(variantRatio([0, 0, 0], [1, 1, 1])).toMatchObject({
      chi2: 0,
      p: 1,
      alarm: false,
    })
    expect(variantRatio([9, 0], [1, 1]).alarm).toBe(false)
    expect(variantRatio([1e9, 0], [1, 1])).toMatchObject({ p: 0, alarm: true })
  })

  it("gives hardly a false alarm, also with few people", () => {
    // Exactly, over all ways in which three arms can come about.
    for (const [people, shares] of [
      [15, [1 / 3, 1 / 3, 1 / 3]],
      [60, [0.6, 0.2, 0.2]],
      [60, [0.1, 0.45, 0.45]],
    ] as [number, number[]][]) {
      let chance = 0
      for (let a = 0; a <= people; a++) {
        for (let b = 0; a + b <= people; b++) {
          const arms = [a, b, people - a - b]
          if (variantRatio(arms, shares).alarm) {
            chance += multinomial(arms, shares)
          }
        }
      }
      expect(chance).toBeLessThan(0.0025)
    }
  })
})

function multinomial(arms: number[], shares: number[]): number {
  let log = 0
  let left = arms.reduce((sum, count) => sum + count, 0)
  arms.forEach((count, i) => {
    for (let drawn = 1; drawn <= count; drawn++) {
      log += Math.log(left--) - Math.log(drawn) + Math.log(shares[i]!)
    }
  })
  return Math.exp(log)
}
