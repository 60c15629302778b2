const SERIES_UNTIL = 2
const TERMS = 80

/**
 * How probable it is that a normal variable is at least so many standard
 * deviations away from its mean, on either side. Exact to about ten digits,
 * also far out.
 */
export function normalTail(deviations: number): number {
  const x = Math.abs(deviations) / Math.SQRT2
  return x < SERIES_UNTIL ? 1 - erfBySeries(x) : erfcByFraction(x)
}

/** Abramowitz and Stegun 7.1.6. */
function erfBySeries(x: number): number {
  let term = x
  let sum = 0
  for (let n = 0; n < TERMS && sum + term > sum; n++) {
    sum += term
    term *= (2 * x * x) / (2 * n + 3)
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
}

/** Abramowitz and Stegun 7.1.14, from its end. */
function erfcByFraction(x: number): number {
  let rest = x
  for (let k = TERMS; k > 0; k--) {
    rest = x + k / 2 / rest
  }
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / rest
}
