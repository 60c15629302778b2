import type { Uplift } from "./p2-interval"

/**
 * - `sample_ratio`: the arms are not what was drawn, so nothing is concluded
 * - `too_few`: an arm has brought too little to tell anything
 * - `not_known_yet`: it may be nothing as well
 * - `more`, `less`: known, however often one has looked
 */
export const CAUSE_VERDICTS = [
  "sample_ratio",
  "too_few",
  "not_known_yet",
  "more",
  "less",
] as const
export type CauseVerdict = (typeof CAUSE_VERDICTS)[number]

/**
 * What may be said of an uplift. It counts what holds at every look, since who
 * shows a figure every day finds an interval of one look clear of zero sooner
 * or later.
 */
export function causeVerdict(
  uplift: Uplift | null,
  { alarm }: { alarm: boolean }
): CauseVerdict {
  if (alarm) {
    return "sample_ratio"
  }
  if (!uplift) {
    return "too_few"
  }
  if (uplift.anytime.low > 0) {
    return "more"
  }
  return uplift.anytime.high < 0 ? "less" : "not_known_yet"
}
