import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { addMs } from "../../../domain/time/duration"
import { firstIdAt, timeOfId } from "../../../domain/tracking/ulid-time"
import { advanceCursor } from "../../../modules/recovery/queries/cursor/advance-cursor"
import { readCursor } from "../../../modules/recovery/queries/cursor/read-cursor"
import { insertUnseenCarts } from "../../../modules/recovery/queries/tracking/insert-unseen-carts"
import { recoveryModule } from "../../recovery-module"

const CURSOR = "swept_carts"
const PAGE = 1_000

/**
 * Carts are looked at again for this long, since a transaction that began
 * earlier may commit a smaller id later.
 */
const OVERLAP_MS = 60_000

/**
 * Finds carts that no event told of, by their time-ordered ids. The first
 * sweep of an installation only sets the watermark: older carts are never
 * tracked by it.
 */
export const sweepCartsStep = createStep(
  "recovery-sweep-carts",
  async (input: { now: Date }, { container }) => {
    const now = new Date(input.now)
    const recovery = recoveryModule(container)
    const cursor = await recovery.read((db) => readCursor(db, CURSOR))
    if (!cursor) {
      const watermark = firstIdAt("cart", now)
      await recovery.transaction((db) => advanceCursor(db, CURSOR, watermark))
      return new StepResponse(0)
    }
    let after = cursor
    let found = 0
    let page: SeenCart[]
    do {
      page = await readCartsAfter(container, after)
      if (page.length) {
        found += await recovery.transaction((db) => insertUnseenCarts(db, page))
        after = page.at(-1)!.cart_id
      }
    } while (page.length === PAGE)
    const seenUntil = timeOfId(after)
    const next = seenUntil && firstIdAt("cart", addMs(seenUntil, -OVERLAP_MS))
    if (next && next > cursor) {
      await recovery.transaction((db) => advanceCursor(db, CURSOR, next))
    }
    return new StepResponse(found)
  }
)

type SeenCart = { cart_id: string; created_at: Date }

async function readCartsAfter(
  container: MedusaContainer,
  after: string
): Promise<SeenCart[]> {
  // The module itself: the query graph costs more than the query here.
  const carts = await container
    .resolve(Modules.CART)
    .listCarts({ id: { $gt: after } } as never, {
      select: ["id", "created_at"],
      take: PAGE,
      order: { id: "ASC" },
    })
  return carts.map((cart) => ({
    cart_id: cart.id,
    created_at: new Date(cart.created_at!),
  }))
}
