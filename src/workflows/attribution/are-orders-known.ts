import type { MedusaContainer } from "@medusajs/framework/types"

import { PLACING_MS } from "../../domain/attribution/placing"
import { addMs } from "../../domain/time/duration"
import { readCursors } from "../../modules/recovery/queries/cursor/read-cursors"
import type { TimeBox } from "../process/time-box"
import { recoveryModule } from "../recovery-module"
import { ORDERS_KNOWN, sweepOrders } from "./sweep-orders"

/** So long it holds: a drain may be begun between two ticks. */
const HOLDS_MS = 90_000

/** Clocks of workers may differ; by more than this, one was wrong. */
const CLOCKS_DIFFER_MS = 10 * 60_000

/**
 * Whether all orders are known up to a short while ago: before that nothing
 * may be sent, whoever wants to, for a buyer might be mailed. When nobody has
 * looked for longer, this looks itself. The gate asks for those since then
 * (`find-placing.ts`).
 */
export async function areOrdersKnown(
  container: MedusaContainer,
  { now, box }: { now: Date; box: TimeBox }
): Promise<boolean> {
  const cursors = await recoveryModule(container).read(readCursors)
  const until = new Date(cursors.get(ORDERS_KNOWN) ?? 0)
  if (
    until >= addMs(now, -PLACING_MS - HOLDS_MS) &&
    until <= addMs(now, CLOCKS_DIFFER_MS)
  ) {
    return true
  }
  const { complete } = await sweepOrders(container, { now, box, cursors })
  return complete
}
