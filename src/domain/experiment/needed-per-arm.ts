import type { ArmSums } from "./arm-sums"
import { ALPHA, anytimeFactor } from "./confidence-sequence"
import type { ExperimentSums } from "./experiment-sums"
import { LEAST_BUYERS } from "./judge-experiment"
import { buyersValue } from "./mean-variance"
import { neededPeople } from "./needed-people"
import { shareOf } from "./two-proportion-z"

/**
 * How many more people each arm needs until the difference that was named at
 * the start, if it is there, is known with 80 % probability, by the same rule
 * as the verdict. `by` says whose people tell how many buy and what: those of
 * the arms, or before it begins those of another time. Null where that cannot
 * be said: nobody has bought, or no difference was named.
 */
export function neededPerArm(
  { measure, arms, difference }: ExperimentSums,
  by: ArmSums[] = arms
): (number | null)[] {
  const [first, ...others] = arms
  const share = shareOf({
    people: by.reduce((sum, { people }) => sum + people, 0),
    buyers: by.reduce((sum, { buyers }) => sum + buyers, 0),
  })
  const value = measure === "buyers" ? { first: 1, second: 1 } : buyersValue(by)
  if (!value || !share || !(difference > 0)) {
    return arms.map(() => null)
  }
  // What one person's bringing varies by, when as many more of them buy.
  const varianceAt = (rate: number) =>
    rate * value.second - (rate * value.first) ** 2
  const more = value.first > 0 ? difference / value.first : 0
  const raised = Math.min(1, share + more)
  const pairs = others.map((arm) => {
    const part = arm.weight / (first!.weight + arm.weight)
    const people = neededPeople(difference, {
      none: varianceAt(share) * (1 / (1 - part) + 1 / part),
      found: varianceAt(share) / (1 - part) + varianceAt(raised) / part,
      reach: (people) => anytimeFactor(people, ALPHA / others.length),
    })
    const least = LEAST_BUYERS / share / Math.min(part, 1 - part)
    if (people === null) {
      return null
    }
    const all = Math.max(people, least)
    return { first: all * (1 - part), arm: all * part }
  })
  const toMore = (needed: number | null, { people }: ArmSums) =>
    needed === null ? null : Math.max(0, Math.ceil(needed) - people)
  const most = pairs.some((pair) => !pair)
    ? null
    : Math.max(...pairs.map((pair) => pair!.first))
  return [
    toMore(most, first!),
    ...others.map((arm, i) => toMore(pairs[i]?.arm ?? null, arm)),
  ]
}
