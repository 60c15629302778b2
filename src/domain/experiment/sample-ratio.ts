import { normalTail } from "./normal-tail"

/** Below it the arms are not what was drawn, and nothing is concluded. */
export const RATIO_ALARM = 0.001

/** With fewer expected in an arm the approximation says nothing. */
export const RATIO_LEAST_EXPECTED = 5

/** People of both arms who were drawn with the same share. */
export type ArmCounts = { treated: number; holdout: number; share: number }

export type SampleRatio = {
  holdout: number
  expected: number
  chi2: number
  p: number
  /** The arms cannot have come about by the draw alone. */
  alarm: boolean
}

/**
 * Whether both arms are as large as the draw makes them: the sample-ratio
 * check (Kohavi, Tang, Xu: Trustworthy Online Controlled Experiments, chapter
 * 21), over people who were drawn with different shares. The alarm is given
 * with a correction for whole numbers, since few people give false ones.
 */
export function sampleRatio(strata: ArmCounts[]): SampleRatio {
  const sum = (of: (counts: ArmCounts) => number) =>
    strata.reduce((total, counts) => total + of(counts), 0)
  const people = ({ treated, holdout }: ArmCounts) => treated + holdout
  const holdout = sum((counts) => counts.holdout)
  const expected = sum((counts) => people(counts) * counts.share)
  const variance = sum(
    (counts) => people(counts) * counts.share * (1 - counts.share)
  )
  const away = Math.abs(holdout - expected)
  const deviations = (distance: number) =>
    variance > 0 ? distance / Math.sqrt(variance) : 0
  const least = Math.min(expected, sum(people) - expected)
  return {
    holdout,
    expected,
    chi2: deviations(away) ** 2,
    p: normalTail(deviations(away)),
    alarm:
      least >= RATIO_LEAST_EXPECTED &&
      normalTail(deviations(Math.max(0, away - 0.5))) < RATIO_ALARM,
  }
}
