import { chiSquareTail } from "./chi-square-tail"
import { RATIO_ALARM, RATIO_LEAST_EXPECTED } from "./sample-ratio"
import { toShares } from "./weights"

export type VariantRatio = {
  /** How many people the weights give each arm of those who are there. */
  expected: number[]
  chi2: number
  p: number
  /** The arms cannot have come about by the draw alone. */
  alarm: boolean
}

/**
 * Whether the arms are as large as their weights make them: what
 * `sample-ratio.ts` asks of the holdout, for more arms than two, all drawn
 * with the same weights (Pearson's chi-square). The alarm is given by the same
 * rule, with the same correction for whole numbers.
 */
export function variantRatio(
  people: readonly number[],
  weights: readonly number[]
): VariantRatio {
  const all = people.reduce((sum, count) => sum + count, 0)
  const expected = toShares(weights).map((share) => share * all)
  const chi2 = (corrected: number) =>
    expected.reduce((sum, due, i) => {
      const away = Math.max(0, Math.abs(people[i]! - due) - corrected)
      return sum + (due > 0 ? away ** 2 / due : 0)
    }, 0)
  const tail = (value: number) => chiSquareTail(value, people.length - 1)
  return {
    expected,
    chi2: chi2(0),
    p: tail(chi2(0)),
    alarm:
      Math.min(...expected) >= RATIO_LEAST_EXPECTED &&
      tail(chi2(0.5)) < RATIO_ALARM,
  }
}
