import { logBeta } from "./log-beta"

/** How sure of an even draw one is before any: about as of eight draws. */
const PRIOR = 8

/** Those of an arm to whom something bad happened, and its weight. */
export type Harmed = { count: number; weight: number }

/**
 * How probable it is at most that so many more of an arm's people than of the
 * first one's ever come to harm, if the arms are alike, however often one
 * looks. One where it is not more.
 *
 * Where the arms are alike, each of those who came to harm is of the one or
 * the other arm by lot, at their weights. So their likelihood ratio against a
 * mixture of all other lots (Robbins; a beta-binomial) is exact from the first
 * one on, and holds for what is rare, where shares say nothing for long.
 */
export function guardP(first: Harmed, arm: Harmed): number {
  const even = arm.weight / (arm.weight + first.weight)
  if (arm.count <= even * (arm.count + first.count)) {
    return 1
  }
  const [a, b] = [PRIOR * even, PRIOR * (1 - even)]
  const ratio =
    logBeta(a + arm.count, b + first.count) -
    logBeta(a, b) -
    arm.count * Math.log(even) -
    first.count * Math.log(1 - even)
  return Math.min(1, Math.exp(-ratio))
}
