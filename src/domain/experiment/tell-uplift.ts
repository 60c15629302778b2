import { comparable, type Stratum, total } from "./arm-sums"
import { anytimeFactor } from "./confidence-sequence"
import { neededPeople } from "./needed-people"
import { p2Interval, type Uplift } from "./p2-interval"
import { type CauseVerdict, causeVerdict } from "./verdict"

export type ToldUplift = {
  /** Null while there is too little to tell anything. */
  uplift: Uplift | null
  verdict: CauseVerdict
  /**
   * How many more people it takes until it is known, with 80 % probability, if
   * today's difference is the true one: nobody where it is known, null where
   * that cannot be said.
   */
  morePeople: number | null
}

/** What was caused, what may be said of it, and when more could be said. */
export function tellUplift(
  strata: Stratum[],
  check: { alarm: boolean }
): ToldUplift {
  const uplift = p2Interval(strata)
  const verdict = causeVerdict(uplift, check)
  return { uplift, verdict, morePeople: morePeople(strata, uplift, verdict) }
}

function morePeople(
  strata: Stratum[],
  uplift: Uplift | null,
  verdict: CauseVerdict
): number | null {
  if (!uplift || verdict === "sample_ratio") {
    return null
  }
  if (verdict !== "not_known_yet") {
    return 0
  }
  const { estimate, error, treated } = uplift
  const people = total(
    comparable(strata),
    ({ treated, holdout }) => treated.people + holdout.people
  )
  const needed = neededPeople(estimate / treated, {
    none: (error / treated) ** 2 * people,
    reach: anytimeFactor,
  })
  return needed && Math.max(1, Math.ceil(needed - people))
}
