import { randomUUID } from "node:crypto"

import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"

import { addMs } from "../../../domain/time/duration"
import {
  type ExpiredTouch,
  takeExpiredLeases,
} from "../../../modules/recovery/queries/touch/take-expired-leases"
import { recoveryModule } from "../../recovery-module"
import { loadSequences, placeSteps } from "../../sequence/load-sequences"
import { type Delivery, readDelivery } from "../deliver-message"
import { CLAIM_LEASE_MS } from "../send-touch"
import { settleDelivery } from "../settle-delivery"

const BATCH = 100

/**
 * Looks after touches whose worker died or froze. One that was only claimed
 * is tried again. One that was on the wire is settled by Medusa's own record
 * of the delivery where that is clear, and is `uncertain` where it is not.
 */
export const recoverExpiredLeasesStep = createStep(
  "recovery-recover-expired-leases",
  async (input: { now: Date }, { container }) => {
    const now = new Date(input.now)
    const recovery = recoveryModule(container)
    const expired = await recovery.transaction((db) =>
      takeExpiredLeases(db, {
        now,
        leaseId: randomUUID(),
        leaseUntil: addMs(now, CLAIM_LEASE_MS),
        limit: BATCH,
      })
    )
    if (expired.length) {
      const steps = placeSteps(await loadSequences(recovery))
      for (const touch of expired) {
        try {
          await settleDelivery(
            { container, later: () => now },
            touch,
            steps.get(touch.step_id),
            await whatBecameOf(container, touch)
          )
        } catch (error) {
          // Its new lease runs out too, and it is looked at again.
          container
            .resolve(ContainerRegistrationKeys.LOGGER)
            .error(
              `Cart recovery: touch ${touch.id} could not be settled: ${(error as Error).message}`
            )
        }
      }
    }
    return new StepResponse(expired.length)
  }
)

async function whatBecameOf(
  container: MedusaContainer,
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
      return { kind: "accepted", messageId: recorded?.messageId ?? null }
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
