import type { ExecArgs } from "@medusajs/framework/types"

import { backfillOrders } from "../workflows/attribution/backfill-orders"
import {
  BACKFILL,
  describeBackfill,
  parseBackfill,
} from "../workflows/attribution/backfill-cursor"
import { startOrderBackfillWorkflow } from "../workflows"
import { logOf } from "../workflows/log-of"
import { TimeBox } from "../workflows/process/time-box"
import { recoveryModule } from "../workflows/recovery-module"
import { readCursor } from "../modules/recovery/queries/cursor/read-cursor"

/** Progress is told after each. */
const PART_MS = 3_000

/**
 * Reads the shop's orders from before the installation to their end. May be
 * stopped and begun again at any time, also while a server runs.
 */
export default async function backfill({ container }: ExecArgs): Promise<void> {
  const recovery = recoveryModule(container)
  const log = logOf(container)
  const input = { now: recovery.now() }
  await startOrderBackfillWorkflow(container).run({ input })
  for (;;) {
    const part = new TimeBox(PART_MS)
    const looked = await backfillOrders(container, {
      now: recovery.now(),
      box: part,
    })
    const value = await recovery.read((db) => readCursor(db, BACKFILL))
    const { state, done, total } = describeBackfill(
      parseBackfill(value),
      recovery.now()
    )
    log.info(`Cart recovery has looked at ${done} of ${total} orders.`)
    if (parseBackfill(value)?.finished_at) {
      log.info(
        state === "done"
          ? "Cart recovery knows all old orders. Segments follow within minutes, with the next ticks of the running store."
          : "Cart recovery could not read some orders, which are named above. Run this again to look at them once more."
      )
      return
    }
    if (looked === null) {
      // A server's tick, or another of these, is at it.
      await new Promise((resolve) => setTimeout(resolve, PART_MS))
    }
  }
}
