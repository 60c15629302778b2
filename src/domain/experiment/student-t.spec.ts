import { tCritical, Z_95 } from "./student-t"

// scipy.stats.t.ppf(0.975, df)
const KNOWN: [number, number][] = [
  [1, 12.706204736432095],
  [2, 4.302652729696142],
  [3, 3.182446305284263],
  [4, 2.7764451051977987],
  [5, 2.570581835636314],
  [7, 2.3646242515927844],
  [10, 2.2281388519649385],
  [30, 2.0422724563012373],
  [100, 1.9839715184496334],
  [1000, 1.9623390808264078],
]

describe("the reach of Student's t", () => {
  it.each(KNOWN)("with %d degrees of freedom is %d", (df, t) => {
    expect(tCritical(df)).toBeCloseTo(t, 9)
  })

  it("goes over into the series without a step, and to the normal one", () => {
    expect(tCritical(1_001)).toBeLessThan(tCritical(1_000))
    expect(tCritical(1_000) - tCritical(1_001)).toBeLessThan(1e-5)
    expect(tCritical(1e9)).toBeCloseTo(Z_95, 8)
  })
})
