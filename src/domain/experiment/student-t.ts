/** The normal distribution's 97.5 % point. */
export const Z_95 = 1.959963984540054

/** From here on the series is exact to twelve places. */
const MANY = 1_000

const known = new Map<number, number>()

/**
 * How many standard errors Student's t reaches to either side with 95 % of
 * its weight, for a whole number of degrees of freedom from 1 on.
 */
export function tCritical(df: number): number {
  if (df > MANY) {
    return byExpansion(df)
  }
  let t = known.get(df)
  if (t === undefined) {
    t = bySearch(df)
    known.set(df, t)
  }
  return t
}

/** Cornish and Fisher: Abramowitz and Stegun 26.7.5. */
function byExpansion(df: number): number {
  const z = Z_95
  return (
    z +
    (z ** 3 + z) / (4 * df) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * df ** 3)
  )
}

function bySearch(df: number): number {
  let [low, high] = [0, 13]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (weightWithin(middle, df) < 0.95) {
      low = middle
    } else {
      high = middle
    }
  }
  return (low + high) / 2
}

/** Abramowitz and Stegun 26.7.3 and 26.7.4: P(|T| <= t), a finite sum. */
function weightWithin(t: number, df: number): number {
  const angle = Math.atan(t / Math.sqrt(df))
  const cos2 = Math.cos(angle) ** 2
  const odd = df % 2 === 1
  let term = odd ? Math.cos(angle) : 1
  let sum = 0
  for (let k = odd ? 1 : 0; k <= df - 2; k += 2) {
    sum += term
    term *= ((k + 1) / (k + 2)) * cos2
  }
  return odd
    ? (2 / Math.PI) * (angle + Math.sin(angle) * sum)
    : Math.sin(angle) * sum
}
