import { logBeta } from "./log-beta"

const TINY = 1e-300
const EXACT = 1e-14

/**
 * How probable it is that a beta variable is at most so large, for parameters
 * above 0: Abramowitz and Stegun 26.5.8, by the method of Lentz.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) {
    return x <= 0 ? 0 : 1
  }
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b))
  // On its other side the fraction comes to rest late.
  return x < (a + 1) / (a + b + 2)
    ? Math.min(1, (front * fraction(x, a, b)) / a)
    : Math.max(0, 1 - (front * fraction(1 - x, b, a)) / b)
}

function fraction(x: number, a: number, b: number): number {
  const rounds = 100 + 10 * Math.sqrt(a + b)
  const away = (value: number) => (Math.abs(value) < TINY ? TINY : value)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let product = d
  for (let m = 1; m <= rounds; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    product *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    product *= d * c
    if (Math.abs(d * c - 1) < EXACT) {
      break
    }
  }
  return product
}
