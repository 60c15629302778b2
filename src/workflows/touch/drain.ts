import { randomUUID } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"

import { addMs } from "../../domain/time/duration"
import {
  type ClaimedTouch,
  claimDueTouches,
} from "../../modules/recovery/queries/touch/claim-due-touches"
import { announceMoreDue } from "./announce-more-due"
import { CLAIM_LEASE_MS } from "./leases"
import { listSetupProblems } from "./list-setup-problems"
import { makeSendContext } from "./make-send-context"
import { countOutcome, type SendContext, type SendCounts } from "./send-context"
import { sendTouches } from "./send-touches"
import { type SendingLine, sendingLine } from "./sending-line"
import type { TimeBox } from "../time-box"

/** After this part of the time only what has begun goes on. */
const BEGIN_PART = 0.85

/**
 * Claims what is due and sends it, batch after batch, until nothing is due or
 * the time is up. While the store cannot send at all, touches wait. When more is due than one
 * batch, other workers are called to help; when more is left, somebody goes
 * on. Touches on the wire at the end settle by themselves.
 */
export async function drain(
  container: MedusaContainer,
  { now, later, box }: { now: Date; later: () => Date; box: TimeBox }
): Promise<SendCounts> {
  const counts: SendCounts = {}
  if ((await listSetupProblems(container)).length) {
    return counts
  }
  const line = sendingLine(container)
  return await line.inTurn(async () => {
    let claimed = await claim(container, line, now, later)
    if (!claimed.touches.length) {
      return counts
    }
    const context = await makeSendContext(container, {
      now,
      later,
      box: box.part(BEGIN_PART),
    })
    if (claimed.full) {
      await announceMoreDue(container)
    }
    for (;;) {
      await sendTouches(context, claimed.touches, (outcome) =>
        countOutcome(counts, outcome)
      )
      if (!claimed.full || !mayBegin(context)) {
        break
      }
      claimed = await claim(container, line, now, later)
    }
    await box.wait(Promise.allSettled(line.running))
    if (claimed.full && line.open && hasMoved(counts)) {
      await announceMoreDue(container)
    }
    return counts
  })
}

function mayBegin({ line, box }: SendContext): boolean {
  return line.open && box.left > 0
}

/** Otherwise whoever goes on would come no further either. */
function hasMoved({ released: _, lost: __, ...counts }: SendCounts): boolean {
  return Object.values(counts).some((count) => count > 0)
}

async function claim(
  container: MedusaContainer,
  line: SendingLine,
  now: Date,
  later: () => Date
): Promise<{ touches: ClaimedTouch[]; full: boolean }> {
  if (!line.open) {
    return { touches: [], full: false }
  }
  const limit = line.room
  const touches = await line.recovery.read((db) =>
    claimDueTouches(db, {
      now,
      leaseId: randomUUID(),
      leaseUntil: addMs(later(), CLAIM_LEASE_MS),
      limit,
    })
  )
  return { touches, full: touches.length === limit }
}
