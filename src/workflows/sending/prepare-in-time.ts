import type { ClaimedTouch } from "../../modules/recovery/queries/touch/claim-due-touches"
import type { SendContext, TouchOutcome } from "./send-context"
import {
  type PreparedTouches,
  prepareTouches,
  releaseReady,
} from "./send-touches"

/** What Medusa's services have not answered in time is given back later. */
export async function prepareInTime(
  context: SendContext,
  touches: ClaimedTouch[],
  tell: (outcome: TouchOutcome) => void
): Promise<PreparedTouches> {
  const work = prepareTouches(context, touches, tell)
  if (await context.box.wait(work)) {
    return await work
  }
  work
    .then(({ ready }) => releaseReady(context, ready))
    .catch((error: Error) => context.warn("preparing", error))
  return { ready: [], codes: new Map() }
}
