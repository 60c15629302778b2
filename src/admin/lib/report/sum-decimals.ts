/** Places behind the point: more than any currency has. */
const PLACES = 20

const toUnits = (decimal: string): bigint => {
  const [, sign, whole, rest = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal)!
  const units = BigInt(`${whole}${rest.padEnd(PLACES, "0").slice(0, PLACES)}`)

  return sign ? -units : units
}

/** The exact sum of exact decimals. */
export const sumDecimals = (decimals: string[]): string => {
  const sum = decimals.reduce((total, one) => total + toUnits(one), 0n)
  const digits = String(sum < 0n ? -sum : sum).padStart(PLACES + 1, "0")
  const rest = digits.slice(-PLACES).replace(/0+$/, "")

  return `${sum < 0n ? "-" : ""}${digits.slice(0, -PLACES)}${rest && `.${rest}`}`
}
