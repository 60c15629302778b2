import { anytimeFactor, anytimeP } from "./confidence-sequence"
import { Z_95 } from "./student-t"

describe("the reach of a confidence sequence", () => {
  it("is that of Johari's formula with the same mixing variance", () => {
    // d ± √( 2v(v+τ²)/τ² · ln( √((v+τ²)/v) / α ) ) with τ² = s²ρ², s² = v·N
    const rho2 = (-2 * Math.log(0.05) + Math.log(1 - 2 * Math.log(0.05))) / 2000
    for (const people of [50, 2_000, 80_000]) {
      const v = 3.7
      const tau2 = v * people * rho2
      const half = Math.sqrt(
        ((2 * v * (v + tau2)) / tau2) *
          Math.log(Math.sqrt((v + tau2) / v) / 0.05)
      )
      expect(anytimeFactor(people) * Math.sqrt(v)).toBeCloseTo(half, 10)
    }
  })

  it("is always wider than one look, and narrowest near 2,000 people", () => {
    for (const people of [1, 10, 100, 2_000, 50_000, 1e7]) {
      expect(anytimeFactor(people)).toBeGreaterThan(1.5 * Z_95)
      expect(anytimeFactor(people)).toBeGreaterThanOrEqual(
        anytimeFactor(2_000) - 0.05
      )
    }
  })
})

describe("the p-value of every look", () => {
  it("is Johari's likelihood ratio with the same mixing variance", () => {
    const rho2 = (-2 * Math.log(0.05) + Math.log(1 - 2 * Math.log(0.05))) / 2000
    for (const people of [50, 2_000, 80_000]) {
      const [v, d] = [3.7, 6.2]
      const tau2 = v * people * rho2
      const ratio =
        Math.sqrt(v / (v + tau2)) *
        Math.exp((d ** 2 * tau2) / (2 * v * (v + tau2)))
      expect(anytimeP(d / Math.sqrt(v), people)).toBeCloseTo(
        Math.min(1, 1 / ratio),
        12
      )
    }
  })

  it("is alpha just where the interval of that alpha ends", () => {
    for (const alpha of [0.05, 0.05 / 4, 0.001]) {
      for (const people of [60, 3_000, 1e6]) {
        const reach = anytimeFactor(people, alpha)
        expect(anytimeP(reach, people)).toBeCloseTo(alpha, 12)
      }
    }
  })

  it("is nothing to speak of without people or without a difference", () => {
    expect(anytimeP(0, 0)).toBe(1)
    expect(anytimeP(9, 0)).toBe(1)
    expect(anytimeP(0, 1e9)).toBe(1)
    expect(anytimeP(1e9, 1e9)).toBe(0)
  })
})
