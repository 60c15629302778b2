/** What estimates are told to where no currency says otherwise. */
const PLACES = 2

/** A number in plain decimals, rounded to so many places; never `-0`. */
export function decimalText(value: number, places = PLACES): string {
  const text = value.toFixed(places)
  return Number(text) === 0 ? (0).toFixed(places) : text
}

/** How many decimal places amounts of a currency have. */
export function placesOf(currencyCode: string): number {
  try {
    return new Intl.NumberFormat("en", {
      style: "currency",
      currency: currencyCode,
    }).resolvedOptions().maximumFractionDigits!
  } catch {
    return PLACES
  }
}
