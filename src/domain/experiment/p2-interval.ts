import { type ArmSums, comparable, type Stratum, total } from "./arm-sums"
import { anytimeFactor } from "./confidence-sequence"
import { tCritical, Z_95 } from "./student-t"

export type Interval = { low: number; high: number }

/** What treating people brought, beyond what they would have brought anyway. */
export type Uplift = {
  /** The people it is told of: all treated ones that can be compared. */
  treated: number
  /** Of all of them together. */
  estimate: number
  /** The standard error of that. */
  error: number
  /** With 95 % confidence, for whoever looks once. */
  interval: Interval
  /** The same for whoever looks as often as they like. */
  anytime: Interval
}

/**
 * The difference between what both arms brought a person, times the treated
 * people, with its uncertainty by P2-t: each arm's variance comes of its own
 * share of buyers and of the values of all buyers of both arms, and is taken
 * times Student's t with as many degrees of freedom as the arm with fewer has
 * buyers. A small holdout usually sees no large order: its own variance is too
 * small just when its mean is too low, so that Welch's interval, and every
 * bootstrap, overstates what was caused.
 *
 * People drawn with different shares are compared with their like. Null while
 * an arm has no buyer.
 */
export function p2Interval(strata: Stratum[]): Uplift | null {
  const compared = comparable(strata)
  const treated = total(compared, ({ treated }) => treated.buyers)
  const holdout = total(compared, ({ holdout }) => holdout.buyers)
  const df = Math.min(treated, holdout)
  if (df < 1) {
    return null
  }
  const of = (pick: (arm: ArmSums) => number) =>
    total(compared, ({ treated, holdout }) => pick(treated) + pick(holdout)) /
    (treated + holdout)
  const first = of(({ sum }) => sum)
  // Rounding must not make it smaller than it can be.
  const second = Math.max(
    of(({ squares }) => squares),
    first * first
  )
  const variance = ({ people, buyers }: ArmSums) => {
    const share = (buyers + 1) / (people + 2)
    return (share * second - (share * first) ** 2) / people
  }
  const estimate = total(
    compared,
    ({ treated, holdout }) =>
      treated.sum - (holdout.sum / holdout.people) * treated.people
  )
  const error = Math.sqrt(
    total(
      compared,
      ({ treated, holdout }) =>
        treated.people ** 2 * (variance(treated) + variance(holdout))
    )
  )
  const people = total(
    compared,
    ({ treated, holdout }) => treated.people + holdout.people
  )
  const reach = tCritical(df) * error
  const around = (half: number): Interval => ({
    low: estimate - half,
    high: estimate + half,
  })
  return {
    treated: total(compared, ({ treated }) => treated.people),
    estimate,
    error,
    interval: around(reach),
    anytime: around((reach / Z_95) * anytimeFactor(people)),
  }
}
