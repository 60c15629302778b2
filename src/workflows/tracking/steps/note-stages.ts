import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { addMs } from "../../../domain/time/duration"
import { advanceCursor } from "../../../modules/recovery/queries/cursor/advance-cursor"
import { readCursor } from "../../../modules/recovery/queries/cursor/read-cursor"
import { listMovedCarts } from "../../../modules/recovery/queries/tracking/list-moved-carts"
import { storeJudgments } from "../../../modules/recovery/queries/tracking/store-judgments"
import { recoveryModule } from "../../recovery-module"
import { readCarts } from "../read-carts"
import { toJudgmentRow } from "../to-judgment-row"

const CURSOR = "noted_stages"
const BATCH = 500

/**
 * Notes how far the carts have come that were shopped on since the last tick.
 * A shopper who goes back, or empties the checkout, leaves no trace of it in
 * the cart later.
 */
export const noteStagesStep = createStep(
  "recovery-note-stages",
  async (input: { now: Date }, { container }) => {
    const now = new Date(input.now)
    const recovery = recoveryModule(container)
    const { moved, after } = await recovery.read(async (db) => {
      const cursor = await readCursor(db, CURSOR)
      const after = cursor
        ? new Date(cursor)
        : addMs(now, -recovery.options.quietPeriod)
      return { after, moved: await listMovedCarts(db, { after, limit: BATCH }) }
    })
    if (!moved.length) {
      return new StepResponse(0)
    }
    const carts = await readCarts(
      container,
      moved.map(({ cart_id }) => cart_id)
    )
    const rows = moved.flatMap((known) => {
      const cart = carts.get(known.cart_id)
      return cart
        ? toJudgmentRow(cart, known, {
            status: "active",
            last_activity_at: new Date(known.last_activity_at),
          })
        : []
    })
    const seen = new Date(moved.at(-1)!.last_activity_at)
    try {
      await recovery.transaction((db) => storeJudgments(db, rows, now))
    } catch (error) {
      // One cart's odd data must not keep anybody's message from going out;
      // detection looks at each of these carts again.
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(
          `Cart recovery could not note stages: ${(error as Error).message}`
        )
    }
    // Never past `now`: activity that is noted with an earlier time later on
    // is still found.
    const next = seen < now ? seen : after
    await recovery.transaction((db) =>
      advanceCursor(db, CURSOR, next.toISOString())
    )
    return new StepResponse(rows.length)
  }
)
