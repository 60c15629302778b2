import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { addMs } from "../../domain/time/duration"
import { advanceCursor } from "../../modules/recovery/queries/cursor/advance-cursor"
import {
  listMovedCarts,
  type MovedCart,
} from "../../modules/recovery/queries/tracking/list-moved-carts"
import { storeJudgments } from "../../modules/recovery/queries/tracking/store-judgments"
import type { Finding } from "../finding"
import { recoveryModule } from "../recovery-module"
import { readCarts } from "./read-carts"
import { toJudgmentRow } from "./to-judgment-row"

const CURSOR = "noted_stages"
const BATCH = 500

/**
 * Notes how far the carts have come that were shopped on since the last tick.
 * A shopper who goes back, or empties the checkout, leaves no trace of it in
 * the cart later.
 */
export async function noteStages(
  container: MedusaContainer,
  { now, box, cursors }: Finding
): Promise<number> {
  const recovery = recoveryModule(container)
  const cursor = cursors.get(CURSOR)
  const begin = cursor
    ? new Date(cursor)
    : addMs(now, -recovery.options.quietPeriod)
  let after = begin
  let noted = 0
  let moved: MovedCart[]
  do {
    moved = await recovery.read((db) =>
      listMovedCarts(db, { after, limit: BATCH })
    )
    if (moved.length) {
      noted += await noteThese(container, moved, now)
      after = new Date(moved.at(-1)!.last_activity_at)
    }
  } while (moved.length === BATCH && box.left > 0)
  // Never past `now`: activity that is noted with an earlier time later on
  // is still found.
  if (after > begin && after < now) {
    await recovery.read((db) => advanceCursor(db, CURSOR, after.toISOString()))
  }
  return noted
}

async function noteThese(
  container: MedusaContainer,
  moved: MovedCart[],
  now: Date
): Promise<number> {
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
  try {
    await recoveryModule(container).read((db) => storeJudgments(db, rows, now))
  } catch (error) {
    // One cart's odd data must not keep anybody's message from going out;
    // detection looks at each of these carts again.
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Cart recovery could not note stages: ${(error as Error).message}`)
  }
  return rows.length
}
