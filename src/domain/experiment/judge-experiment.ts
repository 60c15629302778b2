import { compareVariant, type VariantDifference } from "./compare-variant"
import { ALPHA } from "./confidence-sequence"
import type { ExperimentSums } from "./experiment-sums"
import { guardP } from "./guard-p"
import { shareOf } from "./two-proportion-z"
import { type VariantRatio, variantRatio } from "./variant-ratio"

/**
 * - `sample_ratio`: the arms are not what was drawn, so nothing is concluded
 * - `harm`: of an arm more people unsubscribe, and no other one has won
 * - `winner`: known, however often one has looked
 * - `no_difference`: none that is as large as the one named at the start
 * - `too_early`: it may be nothing as well
 */
export const EXPERIMENT_VERDICTS = [
  "sample_ratio",
  "harm",
  "winner",
  "no_difference",
  "too_early",
] as const
export type ExperimentVerdict = (typeof EXPERIMENT_VERDICTS)[number]

/** With fewer buyers due in an arm the normal approximation says nothing. */
export const LEAST_BUYERS = 25

export type JudgedExperiment = {
  verdict: ExperimentVerdict
  /** Which arm is known to be best, as its index. */
  winner: number | null
  ratio: VariantRatio
  arms: {
    /** To the first arm; of the first arm itself none. */
    difference: VariantDifference | null
    /** Whether it has people enough, beside the first one, to be judged. */
    ripe: boolean
    /** See `guard-p.ts`; with more arms than two it is of all of them. */
    guardP: number
    /** More of its people unsubscribe than of the first arm's. */
    harm: boolean
  }[]
}

/**
 * What may be said of an experiment by its sums. Each arm is compared with the
 * first one. An arm wins that is known to be better than the first; of several
 * the one that brought most, which need not be known to be better than the
 * next best. The first wins when all others are known to be worse.
 */
export function judgeExperiment({
  measure,
  arms,
  difference: named,
}: ExperimentSums): JudgedExperiment {
  const [first, ...others] = arms
  const ratio = variantRatio(
    arms.map(({ people }) => people),
    arms.map(({ weight }) => weight)
  )
  const toHarmed = ({
    unsubscribed,
    weight,
  }: ExperimentSums["arms"][number]) => ({
    count: unsubscribed,
    weight,
  })
  const judged = others.map((arm) => {
    const unsubscribed = others.length * guardP(toHarmed(first!), toHarmed(arm))
    const share = shareOf({
      people: first!.people + arm.people,
      buyers: first!.buyers + arm.buyers,
    })
    return {
      difference: compareVariant(first!, arm, {
        measure,
        comparisons: others.length,
      }),
      ripe: share * Math.min(first!.people, arm.people) >= LEAST_BUYERS,
      guardP: Math.min(1, unsubscribed),
      harm: unsubscribed <= ALPHA,
    }
  })
  const all = [
    { difference: null, ripe: true, guardP: 1, harm: false },
    ...judged,
  ]
  const { verdict, winner } = ratio.alarm
    ? { verdict: "sample_ratio" as const, winner: null }
    : conclude(all, named)
  return { verdict, winner, ratio, arms: all }
}

function conclude(
  all: JudgedExperiment["arms"],
  named: number
): Pick<JudgedExperiment, "verdict" | "winner"> {
  const others = all.slice(1)
  const known = (which: (difference: VariantDifference) => boolean) =>
    others.map(({ difference, ripe }) =>
      Boolean(ripe && difference && which(difference))
    )
  const better = known(({ p, estimate }) => p <= ALPHA && estimate > 0)
  const best = others.reduce<number | null>(
    (found, { difference, harm }, i) =>
      better[i] &&
      !harm &&
      (found === null ||
        difference!.estimate > all[found]!.difference!.estimate)
        ? i + 1
        : found,
    null
  )
  if (best !== null) {
    return { verdict: "winner", winner: best }
  }
  const worse = known(({ p, estimate }) => p <= ALPHA && estimate < 0)
  if (worse.every(Boolean)) {
    return { verdict: "winner", winner: 0 }
  }
  if (others.some(({ harm }) => harm)) {
    return { verdict: "harm", winner: null }
  }
  const small = known(
    ({ anytime }) => anytime.low > -named && anytime.high < named
  )
  return {
    verdict: small.every(Boolean) ? "no_difference" : "too_early",
    winner: null,
  }
}
