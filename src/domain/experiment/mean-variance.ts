import type { ArmSums } from "./arm-sums"

/** What one who buys brings: the mean of it and of its square. */
export type BuyersValue = { first: number; second: number }

/** With so many buyers an arm's own variance counts for half, where values
 *  deviate by as much as they are. */
const HALF_BELIEVED = 30

/** Of the buyers of all these arms. Null while there is none. */
export function buyersValue(arms: ArmSums[]): BuyersValue | null {
  const total = (of: (arm: ArmSums) => number) =>
    arms.reduce((sum, arm) => sum + of(arm), 0)
  const buyers = total((arm) => arm.buyers)
  if (!buyers) {
    return null
  }
  const first = total(({ sum }) => sum) / buyers
  // Rounding must not make it smaller than it can be.
  return {
    first,
    second: Math.max(total(({ squares }) => squares) / buyers, first * first),
  }
}

/**
 * P2: the variance of what an arm's people bring on average, by the arm's own
 * share of buyers and by what buyers of all arms bring. Its own variance is
 * believed, where it is larger, the more the more buyers it has, and the less
 * alike values are, the later. `p2-interval.ts` says why.
 */
export function meanVariance(arm: ArmSums, value: BuyersValue): number {
  const { first, second } = value
  const needed = HALF_BELIEVED * (first ** 2 > 0 ? second / first ** 2 - 1 : 0)
  const share = (arm.buyers + 1) / (arm.people + 2)
  const pooled =
    (share * second - (share * first) ** 2) / Math.max(1, arm.people)
  const believed = arm.buyers / Math.max(1, arm.buyers + needed)
  return pooled + believed * Math.max(0, ownVariance(arm) - pooled)
}

/** Of the mean, by the arm alone. */
function ownVariance({ people, sum, squares }: ArmSums): number {
  return people < 2
    ? 0
    : (squares / people - (sum / people) ** 2) / (people - 1)
}
