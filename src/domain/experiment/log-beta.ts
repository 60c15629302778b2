/** Lanczos' approximation, g = 7: exact to about fifteen digits. */
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6,
  1.5056327351493116e-7,
]

/** The logarithm of the beta function, for parameters above 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

function logGamma(value: number): number {
  const x = value - 1
  const t = x + LANCZOS.length - 0.5
  const series = LANCZOS.reduce(
    (sum, coefficient, i) => sum + coefficient / (x + i + 1),
    0.9999999999998099
  )
  return (
    Math.log(2 * Math.PI) / 2 + (x + 0.5) * Math.log(t) - t + Math.log(series)
  )
}
