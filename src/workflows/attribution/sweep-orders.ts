import type { MedusaContainer } from "@medusajs/framework/types"

import { PLACING_MS } from "../../domain/attribution/placing"
import { addMs } from "../../domain/time/duration"
import { advanceCursor } from "../../modules/recovery/queries/cursor/advance-cursor"
import type { Finding } from "../finding"
import { recoveryModule } from "../recovery-module"
import { sweep } from "../sweep"
import { followDrafts, noteOldDrafts } from "./follow-drafts"
import { listOrderIds } from "./list-order-ids"
import { takeOrders } from "./take-orders"

/** How far the sweep has come; before the first there is none. */
export const SWEPT_ORDERS = "swept_orders"

/** The row that says until when all orders are known. */
export const ORDERS_KNOWN = "orders_known"

/**
 * Finds orders whose event was lost, so that a buyer is never mailed because
 * an event bus lost a message. Runs before anything is sent; answers how many
 * it found, and whether it came to the end, which it also writes down.
 */
export async function sweepOrders(
  container: MedusaContainer,
  finding: Finding
): Promise<{ taken: number; complete: boolean }> {
  const recovery = recoveryModule(container)
  const { now, cursors } = finding
  if (!cursors.has(SWEPT_ORDERS)) {
    await noteOldDrafts(container)
  }
  const drafts = await followDrafts(container, finding)
  const { taken, complete } = await sweep(container, finding, {
    source: "order",
    cursor: SWEPT_ORDERS,
    placedBefore: addMs(recovery.toMedusaTime(now), -PLACING_MS),
    askMedusa: (range, take) => listOrderIds(container, range, take),
    take: (rows) =>
      takeOrders(
        container,
        rows.map(({ id }) => id),
        now
      ),
  })
  if (complete) {
    await recovery.read((db) =>
      advanceCursor(db, ORDERS_KNOWN, addMs(now, -PLACING_MS).toISOString())
    )
  }
  return { taken: taken + drafts, complete }
}
