import { generateEntityId } from "@medusajs/framework/utils"

import { nextDueAt } from "../../domain/sequence/timing"
import type { Db } from "../../modules/recovery/db"
import { completeEnrollment } from "../../modules/recovery/queries/enrollment/complete-enrollment"
import { insertTouches } from "../../modules/recovery/queries/touch/insert-touches"
import type { PlacedStep } from "../sequence/load-sequences"

/**
 * What follows a touch that is done with: the next one, counted from now, or
 * the end of the enrollment. In the same transaction as its end.
 */
export async function planNextTouch(
  db: Db,
  input: { enrollmentId: string; placed: PlacedStep | undefined; now: Date }
): Promise<void> {
  const { enrollmentId, placed, now } = input
  if (!placed?.next) {
    await completeEnrollment(db, enrollmentId, now)
    return
  }
  await insertTouches(db, [
    {
      id: generateEntityId(undefined, "rtch"),
      enrollment_id: enrollmentId,
      step_id: placed.next.id,
      position: placed.next.position,
      channel: placed.next.channel,
      due_at: nextDueAt(placed.step, placed.next, now),
    },
  ])
}
