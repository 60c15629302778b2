import { normalTail } from "./normal-tail"

/**
 * How probable it is that a chi-square variable with so many degrees of
 * freedom is at least so large: Abramowitz and Stegun 26.4.4 and 26.4.5, a
 * finite sum.
 */
export function chiSquareTail(chi2: number, df: number): number {
  const half = chi2 / 2
  const odd = df % 2 === 1
  let [a, tail, term] = odd
    ? [1 / 2, normalTail(Math.sqrt(chi2)), Math.sqrt(half / Math.PI) * 2]
    : [1, Math.exp(-half), half]
  term *= Math.exp(-half)
  for (; a < df / 2; a++) {
    tail += term
    term *= half / (a + 1)
  }
  return Math.min(1, tail)
}
