import type { ArmSums } from "./arm-sums"
import { chanceToBeBest } from "./chance-to-be-best"
import { meanOf, type VariantDifference } from "./compare-variant"
import type { ExperimentSums } from "./experiment-sums"
import { type ExperimentVerdict, judgeExperiment } from "./judge-experiment"
import { buyersValue, meanVariance } from "./mean-variance"
import type { Measure } from "./measure"
import { neededPerArm } from "./needed-per-arm"
import type { Interval } from "./p2-interval"
import { posteriors } from "./posterior"
import { tCritical } from "./student-t"
import { shareOf } from "./two-proportion-z"
import type { VariantRatio } from "./variant-ratio"
import { wilson } from "./wilson"

export type ToldVariant = {
  people: number
  /** What one of its people brought: for `buyers` the share that ordered. */
  estimate: number
  /** With 95 % confidence, for whoever looks once; null while unknown. */
  interval: Interval | null
  /** To the first arm; of the first one itself, and while unknown, none. */
  difference: VariantDifference | null
  /** How probable it is that it is the best one. */
  chanceToBeBest: number
  /** How much a person brings less on average, if it is taken and is not. */
  expectedLoss: number
  /**
   * How many more people it needs until the difference that was named would be
   * known: none where there is a verdict, null where that cannot be said.
   */
  morePeople: number | null
  guard: {
    /** Of its people who unsubscribed. */
    share: number
    interval: Interval
    /** That it is not more than of the first arm's, at whichever look. */
    p: number
    harm: boolean
  }
}

export type ToldExperiment = {
  verdict: ExperimentVerdict
  /** The index of the arm that has won. */
  winner: number | null
  ratio: VariantRatio
  arms: ToldVariant[]
}

/** All that is told of an experiment, by its sums. */
export function tellExperiment(sums: ExperimentSums): ToldExperiment {
  const { measure, arms } = sums
  const { verdict, winner, ratio, arms: judged } = judgeExperiment(sums)
  const believed = posteriors(arms, measure)
  const chances = believed && chanceToBeBest(believed)
  const needed = neededPerArm(sums)
  return {
    verdict,
    winner,
    ratio,
    arms: arms.map((arm, i) => {
      const { difference, guardP, harm } = judged[i]!
      const unsubscribed = { people: arm.people, buyers: arm.unsubscribed }
      return {
        people: arm.people,
        estimate: measure === "buyers" ? shareOf(arm) : meanOf(arm),
        interval: intervalOf(arm, sums),
        difference,
        // While nothing is known they are all alike.
        chanceToBeBest: chances ? chances[i]!.best : 1 / arms.length,
        expectedLoss: chances ? chances[i]!.loss : 0,
        morePeople: morePeople(verdict, needed[i]!),
        guard: {
          share: shareOf(unsubscribed),
          interval: wilson(unsubscribed),
          p: guardP,
          harm,
        },
      }
    }),
  }
}

function morePeople(verdict: ExperimentVerdict, needed: number | null) {
  if (verdict === "sample_ratio") {
    return null
  }
  return verdict === "winner" || verdict === "no_difference" ? 0 : needed
}

/** Of what is never less than nothing, it holds nothing less. */
function intervalOf(
  arm: ArmSums,
  { measure, arms }: { measure: Measure; arms: ArmSums[] }
): Interval | null {
  if (measure === "buyers") {
    return wilson(arm)
  }
  const value = buyersValue(arms)
  if (!value || !arm.people) {
    return null
  }
  const half =
    tCritical(Math.max(1, arm.buyers)) * Math.sqrt(meanVariance(arm, value))
  const mean = meanOf(arm)
  return {
    low: measure === "margin" ? mean - half : Math.max(0, mean - half),
    high: mean + half,
  }
}
