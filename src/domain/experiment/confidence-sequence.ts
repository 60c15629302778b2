const ALPHA = 0.05

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
export function anytimeFactor(people: number): number {
  const mixed = people * RHO_2
  return Math.sqrt(
    (2 * (mixed + 1) * Math.log(Math.sqrt(mixed + 1) / ALPHA)) / mixed
  )
}
