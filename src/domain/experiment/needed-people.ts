import { Z_95 } from "./student-t"

/** The normal distribution's 80 % point. */
const Z_80 = 0.8416212335729143

/**
 * How many people it takes in all until a difference is known, with 80 %
 * probability, by an interval of 95 %. `none` and `found` are the variance of
 * the difference, times the people, when there is no difference and when it is
 * that large. Null where there is no difference to be known.
 */
export function neededPeople(
  difference: number,
  { none, found = none }: { none: number; found?: number }
): number | null {
  const needed =
    ((Z_95 * Math.sqrt(none) + Z_80 * Math.sqrt(found)) / difference) ** 2
  return Number.isFinite(needed) ? needed : null
}
