import { Z_95 } from "./student-t"

/** The normal distribution's 80 % point. */
const Z_80 = 0.8416212335729143

/** Beyond it nobody waits. */
const MOST = 1e9
const ROUNDS = 60

/**
 * How many people it takes in all until a difference is known, with 80 %
 * probability, by an interval of 95 %. `none` and `found` are the variance of
 * the difference, times the people, when there is no difference and when it is
 * that large; `reach` says how many standard errors the interval reaches with
 * so many people. Null where there is no difference that would ever be known.
 */
export function neededPeople(
  difference: number,
  {
    none,
    found = none,
    reach = () => Z_95,
  }: { none: number; found?: number; reach?: (people: number) => number }
): number | null {
  const withReach = (standardErrors: number) =>
    ((standardErrors * Math.sqrt(none) + Z_80 * Math.sqrt(found)) /
      difference) **
    2
  let people = withReach(Z_95)
  // The reach changes slowly with the people, so this comes to rest.
  for (let i = 0; i < ROUNDS && people > 0 && people < MOST; i++) {
    people = withReach(reach(people))
  }
  return people < MOST ? people : null
}
