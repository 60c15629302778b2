import { nextDueAt } from "../../domain/sequence/timing"
import type { Settlement } from "../../modules/recovery/queries/touch/settle-touches"
import type { PlacedStep } from "../sequence/load-sequences"
import { newId } from "../process/new-id"

/**
 * What follows a touch that is done with: the next one, counted from now, or
 * the end of the enrollment.
 */
export function whatFollows(
  enrollmentId: string,
  placed: PlacedStep | undefined,
  at: Date
): Pick<Settlement, "next" | "complete"> {
  if (!placed?.next) {
    return { complete: true }
  }
  return {
    next: {
      id: newId("rtch"),
      enrollment_id: enrollmentId,
      step_id: placed.next.id,
      position: placed.next.position,
      channel: placed.next.channel,
      due_at: nextDueAt(placed.step, placed.next, at),
    },
  }
}
