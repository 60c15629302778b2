import { MAX_ATTEMPTS, retryAt } from "../../domain/touch/retry"
import {
  type Settlement,
  settleTouch,
} from "../../modules/recovery/queries/touch/settle-touch"
import { recoveryModule } from "../recovery-module"
import type { PlacedStep } from "../sequence/load-sequences"
import type { Delivery } from "./deliver-message"
import { planNextTouch } from "./plan-next-touch"
import type { SendContext, TouchOutcome } from "./send-context"

type Settled = {
  id: string
  lease_id: string
  enrollment_id: string
  attempt: number
}

/**
 * Writes down what became of a delivery. Unless it is tried again, the next
 * touch is planned in the same transaction.
 */
export async function settleDelivery(
  { container, later }: Pick<SendContext, "container" | "later">,
  touch: Settled,
  placed: PlacedStep | undefined,
  delivery: Delivery
): Promise<TouchOutcome> {
  const at = later()
  const settlement = toSettlement(touch, delivery, at)
  return await recoveryModule(container).transaction(async (db) => {
    const settled = await settleTouch(db, {
      id: touch.id,
      leaseId: touch.lease_id,
      now: at,
      settlement,
    })
    if (!settled) {
      return "lost"
    }
    if (settlement.state === "due") {
      return settled === "due" ? "retrying" : "lost"
    }
    await planNextTouch(db, {
      enrollmentId: touch.enrollment_id,
      placed,
      now: at,
    })
    return settlement.state
  })
}

function toSettlement(
  touch: Settled,
  delivery: Delivery,
  now: Date
): Settlement {
  switch (delivery.kind) {
    case "accepted":
      return { state: "sent", messageId: delivery.messageId }
    case "refused":
      return { state: "failed", error: delivery.error }
    case "ambiguous":
      return { state: "uncertain", error: delivery.error }
    case "temporary":
      return touch.attempt >= MAX_ATTEMPTS
        ? { state: "failed", error: delivery.error }
        : {
            state: "due",
            dueAt: retryAt(touch.id, touch.attempt, now),
            error: delivery.error,
          }
  }
}
