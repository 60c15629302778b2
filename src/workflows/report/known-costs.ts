import { ARMS } from "../../domain/experiment/arm"
import { ENOUGH_COSTS } from "../../domain/report/enough-costs"
import type { ArmRow } from "../../modules/recovery/queries/report/sum-arms"
import type { AdminCauseCosts } from "../../types"

/**
 * Of how many compared orders it is known what their goods cost, and why
 * margin is not told, if it is not. Each arm for itself: what is missing in
 * one of them would look like a difference.
 */
export function knownCosts(
  rows: ArmRow[],
  isConfigured: boolean
): AdminCauseCosts {
  const count = (of: ArmRow[], what: "orders" | "costed") =>
    of.reduce((sum, row) => sum + row[what], 0)
  const isEnough = ARMS.every((arm) => {
    const own = rows.filter((row) => row.arm === arm)
    return count(own, "costed") >= ENOUGH_COSTS * count(own, "orders")
  })
  return {
    orders: count(rows, "orders"),
    known: count(rows, "costed"),
    missing: !isConfigured
      ? "not_configured"
      : isEnough
        ? null
        : "too_few_known",
  }
}
