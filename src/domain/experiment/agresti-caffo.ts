import { comparable, type Stratum, total } from "./arm-sums"
import type { Interval } from "./p2-interval"
import { Z_95 } from "./student-t"

/**
 * How many more of the treated people bought than would have anyway, with its
 * 95 % interval by Agresti and Caffo (The American Statistician 54, 2000): one
 * buyer and one who is none are added to each arm, so that it holds from the
 * first person on. The estimate is the plain difference. Null while nobody can
 * be compared.
 */
export function agrestiCaffo(
  strata: Stratum[]
): { estimate: number; interval: Interval } | null {
  const compared = comparable(strata)
  if (!compared.length) {
    return null
  }
  const share = ({ buyers, people }: Stratum["treated"]) =>
    (buyers + 1) / (people + 2)
  const variance = (arm: Stratum["treated"]) =>
    (share(arm) * (1 - share(arm))) / (arm.people + 2)
  const center = total(
    compared,
    ({ treated, holdout }) => treated.people * (share(treated) - share(holdout))
  )
  const half =
    Z_95 *
    Math.sqrt(
      total(
        compared,
        ({ treated, holdout }) =>
          treated.people ** 2 * (variance(treated) + variance(holdout))
      )
    )
  return {
    estimate: total(
      compared,
      ({ treated, holdout }) =>
        treated.buyers - (holdout.buyers / holdout.people) * treated.people
    ),
    interval: { low: center - half, high: center + half },
  }
}
