import { addDecimals } from "../../../domain/report/add-decimals"

/** The exact sum of exact decimals, without zeros that say nothing. */
export const sumDecimals = (decimals: string[]): string => {
  const sum = addDecimals(decimals)

  return sum.includes(".") ? sum.replace(/\.?0+$/, "") : sum
}
