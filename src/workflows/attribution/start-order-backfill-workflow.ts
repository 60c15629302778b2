import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { changeCursor } from "../../modules/recovery/queries/cursor/change-cursor"
import { readCursors } from "../../modules/recovery/queries/cursor/read-cursors"
import { TimeBox } from "../process/time-box"
import { recoveryModule } from "../recovery-module"
import {
  BACKFILL,
  type Backfill,
  describeBackfill,
  parseBackfill,
} from "./backfill-cursor"
import { countOrders } from "./count-orders"
import { SWEPT_ORDERS, sweepOrders } from "./sweep-orders"

export type StartOrderBackfillInput = { now: Date }

const startStep = createStep(
  "recovery-start-order-backfill",
  async (input: StartOrderBackfillInput, { container }) => {
    const now = new Date(input.now)
    return new StepResponse(await start(container, now))
  }
)

async function start(container: MedusaContainer, now: Date) {
  const recovery = recoveryModule(container)
  const cursors = await recovery.read(readCursors)
  if (!cursors.has(SWEPT_ORDERS)) {
    // The first sweep says what is old, and does nothing else.
    await sweepOrders(container, { now, cursors, box: new TimeBox(0) })
  }
  const value = cursors.get(BACKFILL) ?? null
  const known = parseBackfill(value)
  if (known && !known.finished_at) {
    return describeBackfill({ ...known, moved_at: now.toISOString() }, now)
  }
  const at = now.toISOString()
  const begun: Backfill = {
    after: "",
    done: 0,
    failed: 0,
    total: await countOrders(container),
    started_at: at,
    moved_at: at,
    finished_at: null,
    lease: null,
    lease_until: null,
  }
  // Who was first at the same moment has begun the same.
  await recovery.read((db) =>
    changeCursor(db, BACKFILL, { from: value, to: JSON.stringify(begun) })
  )
  return describeBackfill(begun, now)
}

/**
 * Begins to read the orders from before the installation, so that what people
 * bought then counts for segments and audiences, or goes on with it; the
 * ticks do the work, a part each. Begun again when it was done, it looks for
 * what is missing. Answers how it stands.
 */
export const startOrderBackfillWorkflow = createWorkflow(
  "recovery-start-order-backfill",
  (input: StartOrderBackfillInput) => new WorkflowResponse(startStep(input))
)
