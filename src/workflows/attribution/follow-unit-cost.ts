import { addMs } from "../../domain/time/duration"
import { lookForCosts } from "../../modules/recovery/queries/attribution/look-for-costs"
import { setCursor } from "../../modules/recovery/queries/cursor/set-cursor"
import type { Finding } from "../finding"
import type { RecoveryModuleService } from "../recovery-module"

/** Since when costs come from where the option says, and how far that is. */
const UNIT_COST = "unit_cost"

const PAGE = 2_000

/** What is told of costs goes back no further. */
const LONGEST_MS = 400 * 86_400_000

/**
 * When the option `unitCost` is set, or says something else: has the orders
 * that have no cost read again, a page with each tick, the latest first.
 */
export async function followUnitCost(
  recovery: RecoveryModuleService,
  { now, cursors }: Pick<Finding, "now" | "cursors">
): Promise<void> {
  const source = JSON.stringify(recovery.options.unitCost ?? null)
  const value = cursors.get(UNIT_COST) ?? "null@"
  const end = value.lastIndexOf("@")
  const isSame = value.slice(0, end) === source
  const before = value.slice(end + 1)
  if (isSame && !before) {
    return
  }
  const begun = isSame ? new Date(before) : now
  await recovery.transaction(async (db) => {
    const earliest =
      recovery.options.unitCost &&
      (await lookForCosts(db, {
        before: begun,
        since: addMs(now, -LONGEST_MS),
        now,
        limit: PAGE,
      }))
    await setCursor(
      db,
      UNIT_COST,
      `${source}@${earliest ? earliest.toISOString() : ""}`
    )
  })
}
