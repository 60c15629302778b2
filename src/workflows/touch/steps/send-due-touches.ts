import { randomUUID } from "node:crypto"

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { addMs } from "../../../domain/time/duration"
import { claimDueTouches } from "../../../modules/recovery/queries/touch/claim-due-touches"
import { elapsedClock } from "../../elapsed-clock"
import { recoveryModule } from "../../recovery-module"
import { timeBox } from "../../time-box"
import { listSetupProblems } from "../list-setup-problems"
import { sendBatch } from "../send-batch"
import type { TouchOutcome } from "../send-context"
import { CLAIM_LEASE_MS } from "../send-touch"

export type SendCounts = Partial<Record<TouchOutcome, number>>

/**
 * Claims what is due and runs the send protocol on it, batch by batch, until
 * nothing is due or the time is up. While the store cannot send at all,
 * touches wait.
 */
export const sendDueTouchesStep = createStep(
  "recovery-send-due-touches",
  async (input: { now: Date }, { container }) => {
    const now = new Date(input.now)
    const counts: SendCounts = {}
    if ((await listSetupProblems(container)).length) {
      return new StepResponse(counts)
    }
    const recovery = recoveryModule(container)
    const { batchSize } = recovery.options
    const later = elapsedClock(now)
    const inTime = timeBox()
    let claimed: number
    do {
      const touches = await recovery.transaction((db) =>
        claimDueTouches(db, {
          now,
          leaseId: randomUUID(),
          leaseUntil: addMs(later(), CLAIM_LEASE_MS),
          limit: batchSize,
        })
      )
      claimed = touches.length
      for (const outcome of await sendBatch(container, touches, {
        now,
        later,
      })) {
        counts[outcome] = (counts[outcome] ?? 0) + 1
      }
    } while (claimed === batchSize && inTime())
    return new StepResponse(counts)
  }
)
