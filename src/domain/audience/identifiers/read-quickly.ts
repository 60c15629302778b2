import { type NumberPlan, planAbroad, planOf } from "./number-plan"

/**
 * What libphonenumber would make of a number behind a `+`, if it would leave
 * it alone, and undefined if it has to be asked. It compiles its patterns anew
 * for every number, which takes a hundred times as long.
 */
export function readAbroad(digits: string): string | undefined {
  const plan = planAbroad(digits)
  return plan !== undefined && !plan.prefix.test(digits.slice(plan.code.length))
    ? `+${digits}`
    : undefined
}

/**
 * What it would make of the digits of a national number in a country, or
 * undefined if it has to be asked.
 */
export function readAtHome(
  digits: string,
  country: string
): string | undefined {
  const plan = planOf(country)
  if (plan === null || plan.abroad.test(digits)) {
    return undefined
  }
  const number = withoutPrefix(digits, plan)
  if (number !== undefined) {
    return `+${plan.code}${number}`
  }
  // Written with the country's code, but without the plus.
  const rest = digits.slice(plan.code.length)
  return digits.startsWith(plan.code) &&
    plan.number.test(rest) &&
    !plan.prefix.test(rest)
    ? `+${digits}`
    : undefined
}

/** The whole national number, if it is one, with or without the prefix. */
function withoutPrefix(digits: string, plan: NumberPlan): string | undefined {
  const prefix = plan.prefix.exec(digits)
  if (prefix?.slice(1).some((group) => group !== undefined)) {
    return undefined
  }
  const number = digits.slice(prefix?.[0].length ?? 0)
  return plan.number.test(number)
    ? number
    : plan.number.test(digits)
      ? digits
      : undefined
}
