import { dueAfterRemoved, nextDueAt } from "../../domain/sequence/timing"
import { parseDuration } from "../../domain/time/duration"
import type { Settlement } from "../../modules/recovery/queries/touch/settle-touches"
import { newId } from "../process/new-id"
import type { LoadedStep, Plan } from "../sequence/load-sequences"

/** Of a touch that is done with, what the next one depends on. */
export type DoneTouch = {
  enrollment_id: string
  sequence_id: string
  step_id: string
  /** What comes after it was planned before. */
  followed: boolean
  counted_from: Date
}

/**
 * What may follow a touch that is done with, counted from that moment: every
 * other step of its sequence in their order. The settlement plans the first
 * that has no touch yet (`next-step.ts`), so that steps which changed places,
 * came or went while people were under way repeat nothing and leave nobody
 * behind.
 */
export function whatFollows(
  touch: DoneTouch,
  plan: Plan,
  at: Date
): Pick<Settlement, "steps"> {
  if (touch.followed) {
    return {}
  }
  const steps = plan.steps(touch.sequence_id).filter(isTimed)
  const done = steps.find(({ id }) => id === touch.step_id)
  return {
    steps: steps
      .filter((step) => step !== done)
      .map((step) => ({
        id: newId("rtch"),
        enrollment_id: touch.enrollment_id,
        sequence_id: touch.sequence_id,
        step_id: step.id,
        position: step.position,
        channel: step.channel,
        due_at: done
          ? nextDueAt(done, step, at)
          : dueAfterRemoved(step, at, new Date(touch.counted_from)),
      })),
  }
}

/** One whose delay was spoilt must not keep a sent message from being noted. */
const isTimed = ({ delay }: LoadedStep) => parseDuration(delay) !== null
