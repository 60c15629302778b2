import { randomUUID } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"

import { addMs } from "../../domain/time/duration"
import { toId } from "../../domain/touch/message-id"
import { MAX_ATTEMPTS, MAX_LOST_CLAIMS } from "../../domain/touch/retry"
import {
  type ExpiredTouch,
  takeExpiredLeases,
} from "../../modules/recovery/queries/touch/take-expired-leases"
import { recoveryModule } from "../recovery-module"
import type { TimeBox } from "../process/time-box"
import { afterDelivery } from "./after-delivery"
import type { Delivery } from "./delivery"
import { CLAIM_LEASE_MS } from "./leases"
import { makeSendContext } from "./make-send-context"
import { readDelivery } from "./notification-module"
import type { SendContext } from "./send-context"
import { settleTouch } from "./settle-touch"
import { toSettledAttempt } from "./to-settled-attempt"

const BATCH = 100

/**
 * Looks after touches whose worker died or froze. One that was only claimed
 * is tried again. One that may be on the wire is settled by Medusa's own record
 * of the delivery where that is clear; where it is not, the channel's policy
 * decides, which holds it by default. Answers how many there were.
 */
export async function recoverExpiredLeases(
  container: MedusaContainer,
  { now, later, box }: { now: Date; later: () => Date; box: TimeBox }
): Promise<number> {
  let recovered = 0
  let expired: ExpiredTouch[]
  do {
    const leaseUntil = addMs(later(), CLAIM_LEASE_MS)
    expired = await recoveryModule(container).read((db) =>
      takeExpiredLeases(db, {
        now,
        leaseId: randomUUID(),
        leaseUntil,
        limit: BATCH,
      })
    )
    if (expired.length) {
      const contexts = new Map<string, SendContext>()
      for (const channel of new Set(expired.map((touch) => touch.channel))) {
        const given = { now, later, box, channel }
        contexts.set(channel, await makeSendContext(container, given))
      }
      const work = expired.map((touch) =>
        recover(contexts.get(touch.channel)!, touch, leaseUntil)
      )
      // One whose enrollment is held by another transaction goes on beside.
      await box.wait(Promise.all(work))
    }
    recovered += expired.length
  } while (expired.length === BATCH && box.left > 0)
  return recovered
}

async function recover(
  context: SendContext,
  touch: ExpiredTouch,
  leaseUntil: Date
): Promise<void> {
  try {
    const delivery = await whatBecameOf(context, touch)
    const key = touch.state === "sending" ? touch.delivery_key : null
    const settlement = afterDelivery(
      // A key of this very attempt is none of an earlier one.
      key ? { ...touch, delivery_key: null } : touch,
      delivery,
      {
        plan: context.plan,
        policy: context.policy,
        at: context.now,
        attempts: touch.state === "claimed" ? MAX_LOST_CLAIMS : MAX_ATTEMPTS,
      }
    )
    await settleTouch(
      context,
      touch,
      key
        ? { ...settlement, attempt: toSettledAttempt(key, delivery) }
        : settlement,
      leaseUntil
    )
  } catch (error) {
    context.warn(`touch ${touch.id}`, error as Error)
  }
}

async function whatBecameOf(
  { container }: SendContext,
  touch: ExpiredTouch
): Promise<Delivery> {
  if (touch.state === "claimed") {
    return {
      kind: "temporary",
      error: "The worker stopped before the message was handed over.",
    }
  }
  const recorded = touch.delivery_key
    ? await readDelivery(container, touch.delivery_key)
    : null
  switch (recorded?.status) {
    case "success":
      return { kind: "accepted", messageId: toId(recorded.messageId) }
    case "failure":
      return {
        kind: "temporary",
        error: "The provider refused it while the worker stopped.",
      }
    default:
      return {
        kind: "ambiguous",
        error:
          "The worker stopped while the message was being handed over: the provider may have accepted it.",
      }
  }
}
