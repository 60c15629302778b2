import { randomUUID } from "node:crypto"

import { addMs } from "../../domain/time/duration"
import { takeUndecided } from "../../modules/recovery/queries/touch/take-undecided"
import { tidy } from "./after-delivery"
import type { Delivery } from "./delivery"
import type { ReadyTouch } from "./gate-touches"
import { judgeDelivery } from "./judge-delivery"
import { SEND_LEASE_MS } from "./leases"
import type { SendContext } from "./send-context"
import { settleLate } from "./settle-late"
import { settleTouch } from "./settle-touch"

/**
 * Settles a touch by an answer that came after its time, as the same answer
 * would have settled it in time: what was not taken for now is due again, with
 * its code. What somebody settled since, or an admin gave up, is not begun
 * again; of it only the attempt is noted.
 */
export async function hearLate(
  context: SendContext,
  ready: Pick<ReadyTouch, "touch" | "recipient">,
  { key, delivery }: { key: string; delivery: Delivery }
): Promise<void> {
  const { recovery, later } = context
  if (delivery.kind === "ambiguous") {
    return
  }
  if (delivery.kind === "accepted") {
    await settleLate(context, {
      key,
      outcome: "accepted",
      named: delivery.messageId,
      at: later(),
    })
    return
  }
  const touch = {
    ...ready.touch,
    lease_id: randomUUID(),
    // When its fate became unknown, what comes after it was planned.
    followed: true,
  }
  const settlement = await judgeDelivery(
    context,
    { ...ready, touch },
    { key, delivery, late: true }
  )
  const leaseUntil = addMs(later(), SEND_LEASE_MS)
  const taken = await recovery.read((db) =>
    takeUndecided(db, {
      id: touch.id,
      key,
      leaseId: touch.lease_id,
      leaseUntil,
      at: later(),
    })
  )
  if (taken) {
    await settleTouch(context, touch, settlement, leaseUntil)
    return
  }
  await settleLate(context, {
    key,
    outcome: "refused",
    error: tidy(delivery.error),
    at: later(),
  })
}
