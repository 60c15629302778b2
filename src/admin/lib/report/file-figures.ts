import { addDecimals } from "../../../domain/report/add-decimals"
import type { DecimalText } from "../../../types"
import { rate } from "./rate"

const RATE_PLACES = 4

/** A share in a file: with as many places as anybody reads. */
export const fileRate = (part: number, whole: number): number | null => {
  const share = rate(part, whole)

  return share === null ? null : Number(share.toFixed(RATE_PLACES))
}

/** `"249.0000"` becomes `"249.00"`: nothing is cut off, and cents are there. */
export const amountInFile = (
  amount: DecimalText,
  currency: string
): DecimalText => {
  const [whole = "0", rest = ""] = addDecimals([amount]).split(".")
  const cents = rest.padEnd(placesOf(currency), "0")

  return cents ? `${whole}.${cents}` : whole
}

const placesOf = (currency: string): number => {
  try {
    const { maximumFractionDigits } = new Intl.NumberFormat("en", {
      style: "currency",
      currency,
    }).resolvedOptions()

    return maximumFractionDigits ?? 2
  } catch {
    // Stores may define currencies that are no ISO codes.
    return 2
  }
}
