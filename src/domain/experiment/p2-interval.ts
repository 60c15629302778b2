import { type ArmSums, comparable, type Stratum, total } from "./arm-sums"
import { anytimeFactor } from "./confidence-sequence"
import { buyersValue, meanVariance } from "./mean-variance"
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
 * people, with its uncertainty by P2-t: an arm's variance comes of its own
 * share of buyers and of the values of all buyers of both arms, and is taken
 * times Student's t with as many degrees of freedom as the arm with fewer has
 * buyers. A small holdout usually sees no large order: its own variance is too
 * small just when its mean is too low, so that Welch's interval, and every
 * bootstrap, overstates what was caused. With many buyers it is the other way
 * round: where messages change what baskets hold, the values of both arms are
 * not alike. So an arm's own variance is believed, where it is larger, the
 * more the more buyers it has, and the less alike values are, the later
 * (`mean-variance.ts`). `npm run bench -- --only cause` tells how often the
 * truth is covered.
 *
 * People drawn with different shares are compared with their like. Null while
 * an arm has no buyer.
 */
export function p2Interval(strata: Stratum[]): Uplift | null {
  const compared = comparable(strata)
  const treated = total(compared, ({ treated }) => treated.buyers)
  const holdout = total(compared, ({ holdout }) => holdout.buyers)
  const df = Math.min(treated, holdout)
  const value = buyersValue(
    compared.flatMap(({ treated, holdout }) => [treated, holdout])
  )
  if (df < 1 || !value) {
    return null
  }
  const variance = (arm: ArmSums) => meanVariance(arm, value)
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
