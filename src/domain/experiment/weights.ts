/** How many arms an experiment may have. */
export const LEAST_ARMS = 2
export const MOST_ARMS = 5

/**
 * What share of all people each weight stands for.
 *
 * @throws RangeError for a weight that is none.
 */
export function toShares(weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (!Number.isFinite(all) || weights.some((weight) => !(weight > 0))) {
    throw new RangeError("A weight is a number above 0, such as 1.")
  }
  return weights.map((weight) => weight / all)
}
