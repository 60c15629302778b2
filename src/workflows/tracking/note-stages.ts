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
import { robotFacts } from "./robot-facts"
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
  const { options } = recoveryModule(container)
  const rows = moved.flatMap((known) => {
    const cart = carts.get(known.cart_id)
    return cart
      ? {
          ...toJudgmentRow(cart, known, {
            status: "active",
            last_activity_at: new Date(known.last_activity_at),
          }),
          ...robotFacts(cart, options),
        }
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
