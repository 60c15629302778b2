export const ALPHA = 0.05

/** For how many people the sequence is narrowest: a shop's first months. */
const TUNED_FOR = 2_000

/** Waudby-Smith and others 2023, as GrowthBook tunes it. */
const RHO_2 =
  (-2 * Math.log(ALPHA) + Math.log(1 - 2 * Math.log(ALPHA))) / TUNED_FOR

/**
 * How many standard errors an interval must reach to either side, so that with
 * 95 % probability it holds the truth at every look, however often one looks:
 * a confidence sequence from a normal mixture (Waudby-Smith and others 2023,
 * equation 9; Johari and others with the same mixing variance), told by how
 * many people there are.
 */
export function anytimeFactor(people: number, alpha = ALPHA): number {
  const mixed = people * RHO_2
  return Math.sqrt(
    (2 * (mixed + 1) * Math.log(Math.sqrt(mixed + 1) / alpha)) / mixed
  )
}

/**
 * How probable it is at most that a difference is ever seen to be so many
 * standard errors, where there is none, however often one looks: one through
 * the mixture's likelihood ratio (Johari and others). At most `alpha` just
 * where the interval of `anytimeFactor` does not hold zero, since the mixture
 * is the same whatever `alpha` is.
 */
export function anytimeP(standardErrors: number, people: number): number {
  const mixed = people * RHO_2
  const exponent = (standardErrors ** 2 * mixed) / (2 * (mixed + 1))
  return Math.min(1, Math.sqrt(mixed + 1) * Math.exp(-exponent))
}
