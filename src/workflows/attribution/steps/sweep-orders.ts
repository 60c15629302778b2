import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { addMs } from "../../../domain/time/duration"
import { firstIdAt, timeOfId } from "../../../domain/tracking/ulid-time"
import { listKnownOrders } from "../../../modules/recovery/queries/attribution/list-known-orders"
import { advanceCursor } from "../../../modules/recovery/queries/cursor/advance-cursor"
import { readCursor } from "../../../modules/recovery/queries/cursor/read-cursor"
import { recoveryModule } from "../../recovery-module"
import { timeBox } from "../../time-box"
import { attributeOrder } from "../attribute-order"

const CURSOR = "swept_orders"
const PAGE = 200

/** Looked at again for this long: ids commit out of order. */
const OVERLAP_MS = 60_000

/**
 * Finds orders whose event was lost, by their time-ordered ids, so that a
 * buyer is never mailed because an event bus lost a message. Runs before
 * anything is sent.
 */
export const sweepOrdersStep = createStep(
  "recovery-sweep-orders",
  async (input: { now: Date }, { container }) => {
    const recovery = recoveryModule(container)
    const cursor = await recovery.read((db) => readCursor(db, CURSOR))
    if (!cursor) {
      const watermark = firstIdAt("order", new Date(input.now))
      await recovery.transaction((db) => advanceCursor(db, CURSOR, watermark))
      return new StepResponse(0)
    }
    const inTime = timeBox()
    let after = cursor
    let missed = 0
    let page: SeenOrder[]
    do {
      page = await readOrdersAfter(container, after)
      for (const order of await withoutKnown(container, page)) {
        try {
          await attributeOrder(container, order.id, order.placedAt)
          missed += 1
        } catch (error) {
          // One odd order must not keep anybody's message from going out.
          container
            .resolve(ContainerRegistrationKeys.LOGGER)
            .error(
              `Cart recovery could not attribute order ${order.id}: ${(error as Error).message}`
            )
        }
      }
      after = page.at(-1)?.id ?? after
    } while (page.length === PAGE && inTime())
    const seenUntil = timeOfId(after)
    const next = seenUntil && firstIdAt("order", addMs(seenUntil, -OVERLAP_MS))
    if (next && next > cursor) {
      await recovery.transaction((db) => advanceCursor(db, CURSOR, next))
    }
    return new StepResponse(missed)
  }
)

type SeenOrder = { id: string; placedAt: Date }

async function readOrdersAfter(
  container: MedusaContainer,
  after: string
): Promise<SeenOrder[]> {
  // The module itself: the query graph costs more than the query here.
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders({ id: { $gt: after }, is_draft_order: false } as never, {
      select: ["id", "created_at"],
      take: PAGE,
      order: { id: "ASC" },
    })
  return orders.map((order) => ({
    id: order.id,
    placedAt: new Date(order.created_at),
  }))
}

/** Leaves out orders that their event, or an earlier sweep, told of. */
async function withoutKnown(
  container: MedusaContainer,
  orders: SeenOrder[]
): Promise<SeenOrder[]> {
  const known = await recoveryModule(container).read((db) =>
    listKnownOrders(
      db,
      orders.map(({ id }) => id)
    )
  )
  return orders.filter(({ id }) => !known.has(id))
}
