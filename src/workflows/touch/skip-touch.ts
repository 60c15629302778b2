import type { ExitReason } from "../../domain/enrollment/exit-reason"
import type { SkipReason } from "../../domain/touch/touch-state"
import type { Db } from "../../modules/recovery/db"
import { exitEnrollments } from "../../modules/recovery/queries/enrollment/exit-enrollments"
import type { ClaimedTouch } from "../../modules/recovery/queries/touch/claim-due-touches"
import { skipTouch } from "../../modules/recovery/queries/touch/skip-touch"
import { recoveryModule } from "../recovery-module"
import type { PlacedStep } from "../sequence/load-sequences"
import { planNextTouch } from "./plan-next-touch"
import type { SendContext, TouchOutcome } from "./send-context"

/** Skips a touch and plans the one after it. */
export async function skipAndGoOn(
  context: SendContext,
  touch: ClaimedTouch,
  placed: PlacedStep,
  reason: SkipReason
): Promise<TouchOutcome> {
  return await skip(context, touch, reason, (db) =>
    planNextTouch(db, {
      enrollmentId: touch.enrollment_id,
      placed,
      now: context.now,
    })
  )
}

/** Skips a touch and ends its enrollment. */
export async function skipAndExit(
  context: SendContext,
  touch: ClaimedTouch,
  exit: ExitReason,
  reason: SkipReason
): Promise<TouchOutcome> {
  return await skip(context, touch, reason, (db) =>
    exitEnrollments(db, {
      ids: [touch.enrollment_id],
      reason: exit,
      at: context.now,
    })
  )
}

/** In one transaction with what follows, unless the lease was lost. */
async function skip(
  { container, now }: SendContext,
  touch: ClaimedTouch,
  reason: SkipReason,
  goOn: (db: Db) => Promise<unknown>
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
    await goOn(db)
    return "skipped"
  })
}
