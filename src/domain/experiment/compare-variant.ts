import type { ArmSums } from "./arm-sums"
import { ALPHA, anytimeFactor, anytimeP } from "./confidence-sequence"
import { buyersValue, meanVariance } from "./mean-variance"
import type { Measure } from "./measure"
import type { Interval } from "./p2-interval"
import { tCritical, Z_95 } from "./student-t"
import {
  pooledVariance,
  type Proportion,
  proportionVariance,
  shareOf,
  waldInterval,
} from "./two-proportion-z"

/** What one of an arm's people brought more than one of the first arm's. */
export type VariantDifference = {
  estimate: number
  /** With 95 % confidence, for whoever looks once and at this arm alone. */
  interval: Interval
  /** With 95 % confidence in all arms at once, however often one looks. */
  anytime: Interval
  /**
   * How probable it is at most that any arm would ever look so different, at
   * whichever look, if none was. At most 0.05 just where `anytime` does not
   * hold zero.
   */
  p: number
}

/**
 * An arm beside the first one, by a confidence sequence over the variance of
 * the difference: the normal mixture of `confidence-sequence.ts`. With more
 * arms than two each comparison is given its part of the 5 % (Bonferroni's
 * correction), so what is said of all of them together is wrong in one
 * experiment of twenty at most. Null while nobody of either has bought, so
 * that nothing is known of what buyers bring.
 */
export function compareVariant(
  first: ArmSums,
  arm: ArmSums,
  { measure, comparisons }: { measure: Measure; comparisons: number }
): VariantDifference | null {
  const found =
    measure === "buyers" ? ofShares(first, arm) : ofMeans(first, arm)
  if (!found) {
    return null
  }
  const { estimate, interval, error } = found
  const people = Math.max(1, first.people + arm.people)
  const half = error * anytimeFactor(people, ALPHA / comparisons)
  const standardErrors = error > 0 ? estimate / error : 0
  return {
    estimate,
    interval,
    anytime: { low: estimate - half, high: estimate + half },
    p: Math.min(1, comparisons * anytimeP(standardErrors, people)),
  }
}

/**
 * The larger variance counts of that where both arms buy alike and of that by
 * each one's own share: an arm with few people has seen few buyers just when
 * its own would be too small.
 */
function ofShares(first: Proportion, arm: Proportion) {
  const own = proportionVariance(first) + proportionVariance(arm)
  const error = Math.sqrt(Math.max(own, pooledVariance(first, arm)))
  return {
    estimate: shareOf(arm) - shareOf(first),
    interval: waldInterval(first, arm),
    error,
  }
}

/** P2-t, as for what messages caused; alike arms count as above. */
function ofMeans(first: ArmSums, arm: ArmSums) {
  const value = buyersValue([first, arm])
  if (!value) {
    return null
  }
  const share = shareOf({
    people: first.people + arm.people,
    buyers: first.buyers + arm.buyers,
  })
  const alike =
    (share * value.second - (share * value.first) ** 2) *
    (1 / Math.max(1, first.people) + 1 / Math.max(1, arm.people))
  const own = meanVariance(first, value) + meanVariance(arm, value)
  const t = tCritical(Math.max(1, Math.min(first.buyers, arm.buyers)))
  const half = t * Math.sqrt(Math.max(own, alike))
  const estimate = meanOf(arm) - meanOf(first)
  return {
    estimate,
    interval: { low: estimate - half, high: estimate + half },
    error: half / Z_95,
  }
}

/** Nothing of nobody. */
export const meanOf = ({ people, sum }: ArmSums): number =>
  people > 0 ? sum / people : 0
