import type { MedusaContainer } from "@medusajs/framework/types"

import { addMs } from "../../domain/time/duration"
import { holdOffErasures } from "../../modules/recovery/queries/contact/hold-off-erasures"
import { advanceCursor } from "../../modules/recovery/queries/cursor/advance-cursor"
import {
  listMovedCarts,
  type MovedCart,
} from "../../modules/recovery/queries/tracking/list-moved-carts"
import { storeJudgments } from "../../modules/recovery/queries/tracking/store-judgments"
import { withoutErased } from "../contact/without-erased"
import type { Finding } from "../finding"
import { recoveryModule } from "../recovery-module"
import { readCarts } from "./read-carts"
import { robotFacts } from "./robot-facts"
import { toJudgmentRow } from "./to-judgment-row"
import { logOf } from "../log-of"

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
  const begin = readPlace(cursors.get(CURSOR)) ?? {
    after: addMs(now, -recovery.options.quietPeriod),
    id: "",
  }
  let place = begin
  let noted = 0
  let moved: MovedCart[]
  do {
    moved = await recovery.read((db) =>
      listMovedCarts(db, { ...place, limit: BATCH })
    )
    if (moved.length) {
      const { last_activity_at, cart_id } = moved.at(-1)!
      noted += await noteThese(container, moved, now)
      place = { after: new Date(last_activity_at), id: cart_id }
    }
  } while (moved.length === BATCH && box.left > 0)
  // Never past `now`: activity that is noted with an earlier time later on
  // is still found.
  if (place !== begin && place.after < now) {
    const reached = writePlace(place)
    await recovery.read((db) => advanceCursor(db, CURSOR, reached))
  }
  return noted
}

/** The last cart that was looked at: many may share one moment. */
type Place = { after: Date; id: string }

const writePlace = ({ after, id }: Place) => `${after.toISOString()} ${id}`

function readPlace(cursor: string | undefined): Place | null {
  const [after, id = ""] = cursor?.split(" ") ?? []
  return after ? { after: new Date(after), id } : null
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
  const recovery = recoveryModule(container)
  const known = new Map(moved.map((row) => [row.cart_id, row]))
  try {
    await recovery.transaction(async (db) => {
      await holdOffErasures(db)
      const kept = await withoutErased(db, recovery.options, [
        ...carts.values(),
      ])
      const rows = kept.map((cart) => {
        const row = known.get(cart.cart_id)!
        return {
          ...toJudgmentRow(cart, row, {
            status: "active",
            last_activity_at: new Date(row.last_activity_at),
          }),
          ...robotFacts(cart, recovery.options),
        }
      })
      await storeJudgments(db, rows, now)
    })
  } catch (error) {
    // One cart's odd data must not keep anybody's message from going out;
    // detection looks at each of these carts again.
    logOf(container).error(
      `Cart recovery could not note stages: ${(error as Error).message}`
    )
  }
  return carts.size
}
