import type { ExitReason } from "../../domain/enrollment/exit-reason"
import type { SkipReason } from "../../domain/touch/touch-state"
import { exitEnrollments } from "../../modules/recovery/queries/enrollment/exit-enrollments"
import type { ClaimedTouch } from "../../modules/recovery/queries/touch/claim-due-touches"
import { skipTouch } from "../../modules/recovery/queries/touch/skip-touch"
import { recoveryModule } from "../recovery-module"
import type { PlacedStep } from "../sequence/load-sequences"
import { planNextTouch } from "./plan-next-touch"
import type { SendContext, TouchOutcome } from "./send-context"

/** Skips a touch and plans the one after it. */
export async function skipAndGoOn(
  { container, now }: SendContext,
  touch: ClaimedTouch,
  placed: PlacedStep,
  reason: SkipReason
): Promise<TouchOutcome> {
  return await recoveryModule(container).transaction(async (db) => {
    const skipped = await skipTouch(db, {
      id: touch.id,
      leaseId: touch.lease_id,
      reason,
      now,
    })
    if (!skipped) {
      return "lost"
    }
    await planNextTouch(db, {
      enrollmentId: touch.enrollment_id,
      placed,
      now,
    })
    return "skipped"
  })
}

/** Skips a touch and ends its enrollment. */
export async function skipAndExit(
  { container, now }: SendContext,
  touch: ClaimedTouch,
  exit: ExitReason,
  reason: SkipReason
): Promise<TouchOutcome> {
  return await recoveryModule(container).transaction(async (db) => {
    const skipped = await skipTouch(db, {
      id: touch.id,
      leaseId: touch.lease_id,
      reason,
      now,
    })
    if (!skipped) {
      return "lost"
    }
    await exitEnrollments(db, {
      ids: [touch.enrollment_id],
      reason: exit,
      at: now,
    })
    return "skipped"
  })
}
