import { generateEntityId } from "@medusajs/framework/utils"

import { addMs } from "../../domain/time/duration"
import { timeOfId } from "../../domain/tracking/ulid-time"
import {
  insertPulses,
  type PulseRow,
} from "../../modules/recovery/queries/alert/insert-pulses"
import type { WatchFacts } from "../../modules/recovery/queries/alert/read-watch-facts"
import type { RecoveryModuleService } from "../recovery-module"

const HOUR_MS = 3_600_000

/** A week longer than any rule looks back. */
const KEPT_MS = 35 * 24 * HOUR_MS

/**
 * Notes the hour of the latest cart activity and of the latest order, when
 * it is a new one. Answers the facts as they are then.
 */
export async function notePulses(
  recovery: RecoveryModuleService,
  facts: WatchFacts,
  now: Date
): Promise<WatchFacts> {
  const swept = facts.cursors.swept_orders
  const cart_hour = newHour(facts.last_cart, facts.cart_hour, now)
  // The sweep of orders stands at the latest one; at first, at the time of
  // the installation.
  const order_hour = newHour(swept && timeOfId(swept), facts.order_hour, now)
  const rows: PulseRow[] = [
    { kind: "cart" as const, hour: cart_hour },
    { kind: "order" as const, hour: order_hour },
  ].flatMap(({ kind, hour }) =>
    hour ? [{ id: generateEntityId("", "rpls"), kind, hour }] : []
  )
  if (rows.length) {
    await recovery.transaction((db) =>
      insertPulses(db, rows, addMs(now, -KEPT_MS))
    )
  }
  return {
    ...facts,
    cart_hour: cart_hour ?? facts.cart_hour,
    order_hour: order_hour ?? facts.order_hour,
  }
}

/** The hour of what was seen last, unless it is known or still to come. */
function newHour(
  seen: Date | "" | null | undefined,
  known: Date | null,
  now: Date
): Date | null {
  if (!seen || seen > now) {
    return null
  }
  const hour = new Date(Math.floor(seen.getTime() / HOUR_MS) * HOUR_MS)
  return !known || hour > known ? hour : null
}
