import { sumAmounts } from "../report/sum-amounts"

export type CostLine = {
  quantity: number
  /** Of it, what came back and is in stock again. */
  returned: number
  /** What one costs the shop; null: not known. */
  unit: number | null
}

/**
 * What an order's goods cost the shop, without what came back; null where that
 * is not known of a line, since a part of it would make a margin look better
 * than it is.
 */
export function orderCost(lines: CostLine[]): number | null {
  const costs: number[] = []
  for (const { quantity, returned, unit } of lines) {
    const kept = Math.max(0, quantity - returned)
    if (kept > 0 && unit === null) {
      return null
    }
    costs.push(kept * (unit ?? 0))
  }
  return sumAmounts(costs)
}
