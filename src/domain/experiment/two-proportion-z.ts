import { normalTail } from "./normal-tail"
import type { Interval } from "./p2-interval"
import { Z_95 } from "./student-t"

/** So many of so many people. */
export type Proportion = { people: number; buyers: number }

export type TwoProportions = {
  /** Of the second to the first. */
  difference: number
  /** With 95 % confidence, for whoever looks once. */
  interval: Interval
  z: number
  /** On both sides, for whoever looks once. */
  p: number
}

/** The test of two proportions that a fixed number of people is planned for. */
export function twoProportionZ(
  first: Proportion,
  second: Proportion
): TwoProportions {
  const difference = shareOf(second) - shareOf(first)
  const error = Math.sqrt(pooledVariance(first, second))
  const z = error > 0 ? difference / error : 0
  return {
    difference,
    interval: waldInterval(first, second),
    z,
    p: normalTail(z),
  }
}

/** Of the difference, by each one's own share. */
export function waldInterval(first: Proportion, second: Proportion): Interval {
  const difference = shareOf(second) - shareOf(first)
  const half =
    Z_95 * Math.sqrt(proportionVariance(first) + proportionVariance(second))
  return { low: difference - half, high: difference + half }
}

/** Nobody of nobody is nothing. */
export const shareOf = ({ people, buyers }: Proportion): number =>
  people > 0 ? buyers / people : 0

/**
 * Of the share. Where nobody or everybody buys there would be none at all: so
 * it is taken as if one more did and one more did not.
 */
export function proportionVariance({ people, buyers }: Proportion): number {
  const share =
    buyers > 0 && buyers < people
      ? buyers / people
      : (buyers + 1) / (people + 2)
  return (share * (1 - share)) / Math.max(1, people)
}

/** Of the difference, where both buy alike. */
export function pooledVariance(first: Proportion, second: Proportion): number {
  const share = shareOf({
    people: first.people + second.people,
    buyers: first.buyers + second.buyers,
  })
  return (
    share *
    (1 - share) *
    (1 / Math.max(1, first.people) + 1 / Math.max(1, second.people))
  )
}
