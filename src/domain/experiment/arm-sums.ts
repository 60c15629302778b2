/**
 * What one arm brought: its people are what was drawn, so whoever came back
 * with several carts counts once, with all they brought.
 */
export type ArmSums = {
  people: number
  /** Those of them who brought anything. */
  buyers: number
  /** What they brought. */
  sum: number
  /** The squares of what each of them brought. */
  squares: number
}

/** Both arms of people who were drawn with the same share. */
export type Stratum = { treated: ArmSums; holdout: ArmSums }

/** Those in which there is somebody to compare with. */
export const comparable = (strata: Stratum[]): Stratum[] =>
  strata.filter(
    ({ treated, holdout }) => treated.people > 0 && holdout.people > 0
  )

export function total(strata: Stratum[], of: (stratum: Stratum) => number) {
  return strata.reduce((sum, stratum) => sum + of(stratum), 0)
}
