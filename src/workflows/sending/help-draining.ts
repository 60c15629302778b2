import type { MedusaContainer } from "@medusajs/framework/types"

import { elapsedClock } from "../process/elapsed-clock"
import { recoveryModule } from "../recovery-module"
import { TimeBox } from "../process/time-box"
import { drain } from "./drain"
import { openLines } from "./sending-line"
import { logOf } from "../log-of"

/**
 * Begins to send what is due, beside whatever called, so that no queue of
 * events waits for it; nothing when this process is sending already.
 */
export function helpDraining(container: MedusaContainer, now: Date): void {
  const lines = openLines(container)
  // Whether a channel is paused is read again, for its pause may be over.
  if (lines.length && lines.every((line) => line.busy || !line.mayTry)) {
    return
  }
  const box = new TimeBox(recoveryModule(container).options.timeBox)
  drain(container, { now, later: elapsedClock(now), box }).catch((error) => {
    logOf(container).error(
      `Cart recovery could not send what is due: ${(error as Error).message}`
    )
  })
}
