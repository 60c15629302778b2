/**
 * The sum of plain decimals, exact however many places they have, and without
 * zeros behind it that say nothing.
 */
export function addDecimals(texts: string[]): string {
  const places = Math.max(0, ...texts.map(placesOf))
  const sum = texts.reduce((total, text) => total + scaled(text, places), 0n)
  const digits = `${sum < 0n ? -sum : sum}`.padStart(places + 1, "0")
  const whole = digits.slice(0, digits.length - places)
  const rest = digits.slice(digits.length - places).replace(/0+$/, "")
  return `${sum < 0n ? "-" : ""}${whole}${rest && `.${rest}`}`
}

const placesOf = (text: string) => text.split(".")[1]?.length ?? 0

const scaled = (text: string, places: number) =>
  BigInt(text.replace(".", "") + "0".repeat(places - placesOf(text)))
