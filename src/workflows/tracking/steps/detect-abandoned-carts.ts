import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"

import { addMs } from "../../../domain/time/duration"
import { judgeQuietCart } from "../../../domain/tracking/judge-quiet-cart"
import type { Db } from "../../../modules/recovery/db"
import {
  claimQuietCarts,
  type QuietCart,
} from "../../../modules/recovery/queries/tracking/claim-quiet-carts"
import {
  type CartJudgmentRow,
  storeJudgments,
} from "../../../modules/recovery/queries/tracking/store-judgments"
import { type AbandonedCart, enrollCarts } from "../../enrollment/enroll-carts"
import { recoveryModule } from "../../recovery-module"
import { loadSequences } from "../../sequence/load-sequences"
import { timeBox } from "../../time-box"
import { readCarts } from "../read-carts"
import { toJudgmentRow } from "../to-judgment-row"

const BATCH = 100

/**
 * Takes carts that have gone quiet, decides what they are, and enrolls the
 * people of those that were abandoned. One batch is one transaction: a crash
 * leaves its carts as they were.
 */
export const detectAbandonedCartsStep = createStep(
  "recovery-detect-abandoned-carts",
  async (input: { now: Date }, { container }) => {
    const now = new Date(input.now)
    const recovery = recoveryModule(container)
    const quietSince = addMs(now, -recovery.options.quietPeriod)
    const inTime = timeBox()
    let abandoned = 0
    let batch: number
    do {
      batch = await recovery.transaction(async (db) => {
        const quiet = await claimQuietCarts(db, { quietSince, limit: BATCH })
        abandoned += await judgeBatch(db, quiet, { container, now })
        return quiet.length
      })
    } while (batch === BATCH && inTime())
    return new StepResponse(abandoned)
  }
)

async function judgeBatch(
  db: Db,
  quiet: QuietCart[],
  context: {
    container: MedusaContainer
    now: Date
  }
): Promise<number> {
  if (!quiet.length) {
    return 0
  }
  const { container, now } = context
  const recovery = recoveryModule(container)
  const { options } = recovery
  const carts = await readCarts(
    container,
    quiet.map((row) => row.cart_id)
  )
  const rows: CartJudgmentRow[] = []
  const abandoned: AbandonedCart[] = []
  for (const row of quiet) {
    const noted = new Date(row.last_activity_at)
    const cart = carts.get(row.cart_id) ?? null
    const judged = judgeQuietCart(noted, cart, options.quietPeriod, now)
    const base = { cart_id: row.cart_id, last_activity_at: noted }
    if (judged.kind === "abandoned" && cart) {
      abandoned.push({ cart, lastActivityAt: judged.lastActivityAt })
      rows.push(
        toJudgmentRow(cart, row, {
          status: "abandoned",
          last_activity_at: judged.lastActivityAt,
        })
      )
    } else if (judged.kind === "active") {
      rows.push({
        ...base,
        status: "active",
        last_activity_at: judged.lastActivityAt,
      })
    } else {
      rows.push({
        ...base,
        status: judged.kind === "completed" ? "completed" : "empty",
      })
    }
  }
  const sequences = await loadSequences(recovery)
  const unreachable = await enrollCarts(db, {
    carts: abandoned,
    sequence: sequences.find(({ status }) => status === "active"),
    options,
    now,
  })
  await storeJudgments(
    db,
    rows.map((row) => ({
      ...row,
      unreachable_reason: unreachable.get(row.cart_id) ?? null,
    })),
    now
  )
  return abandoned.length
}
