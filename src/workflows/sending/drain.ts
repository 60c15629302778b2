import { randomUUID } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"

import type { ChannelState } from "../../domain/touch/channel-pause"
import { addMs } from "../../domain/time/duration"
import {
  type ClaimedTouch,
  claimDueTouches,
} from "../../modules/recovery/queries/touch/claim-due-touches"
import { readChannel } from "../../modules/recovery/queries/touch/read-channel"
import { releaseTouches } from "../../modules/recovery/queries/touch/release-touches"
import { areOrdersKnown } from "../attribution/are-orders-known"
import { recoveryModule } from "../recovery-module"
import type { TimeBox } from "../process/time-box"
import { announceMoreDue } from "./announce-more-due"
import { listDrained } from "./list-drained"
import { findOpenChannel } from "./find-open-channel"
import { CLAIM_LEASE_MS } from "./leases"
import { listSetupProblems } from "./list-setup-problems"
import { makeSendContext } from "./make-send-context"
import {
  countOutcome,
  type SendContext,
  type SendCounts,
  type TouchOutcome,
} from "./send-context"
import { prepareInTime } from "./prepare-in-time"
import { sendTouches } from "./send-touches"
import { type SendingLine, sendingLine } from "./sending-line"

/** After this part of the time only what has begun goes on. */
const BEGIN_PART = 0.85

type Draining = { now: Date; later: () => Date; box: TimeBox }

/**
 * Claims what is due and sends it, batch after batch, until nothing is due or
 * the time is up; each channel on its own line, side by side, so that none
 * waits for another. While the store cannot send at all, touches wait; after a
 * pause of a channel, one message tries first. When more is due than one
 * batch, other workers are called to help; when more is left, somebody goes
 * on. Touches on the wire at the end settle by themselves.
 */
export async function drain(
  container: MedusaContainer,
  draining: Draining
): Promise<SendCounts> {
  const counts: SendCounts = {}
  if (!(await areOrdersKnown(container, draining))) {
    return counts
  }
  const tell = (outcome: TouchOutcome) => countOutcome(counts, outcome)
  const ended = await Promise.allSettled(
    (await listDrained(container)).map((channel) =>
      drainChannel(container, channel, draining, tell)
    )
  )
  const failed = ended.find((end) => end.status === "rejected")
  if (failed) {
    throw failed.reason
  }
  return counts
}

async function drainChannel(
  container: MedusaContainer,
  channel: string,
  { now, later, box }: Draining,
  tellAll: (outcome: TouchOutcome) => void
): Promise<void> {
  if ((await listSetupProblems(container, [channel])).length) {
    return
  }
  const line = sendingLine(container, channel)
  await line.inTurn(async () => {
    const counts: SendCounts = {}
    const tell = (outcome: TouchOutcome) => {
      countOutcome(counts, outcome)
      tellAll(outcome)
    }
    const given = { channel, now, later, box: box.part(BEGIN_PART) }
    if (!(await findOpenChannel(container, given, tell))) {
      return
    }
    let claimed = await claim(line, now, later, box)
    if (!claimed.touches.length) {
      return
    }
    const context = await contextFor(container, claimed.touches, {
      ...given,
      standing: claimed.standing,
    })
    if (claimed.full) {
      void announceMoreDue(container)
    }
    const prepare = (touches: ClaimedTouch[]) =>
      prepareInTime(context, touches, tell)
    let prepared = await prepare(claimed.touches)
    for (;;) {
      // The next batch is prepared while this one is sent.
      claimed = claimed.full
        ? await claim(line, now, later, context.box).catch((error: Error) => {
            context.warn("claiming", error)
            return NOTHING
          })
        : NOTHING
      context.standing = claimed.standing
      const next = claimed.touches.length ? prepare(claimed.touches) : null
      next?.catch(() => undefined)
      await sendTouches(context, prepared, tell)
      if (!next) {
        break
      }
      prepared = await next
    }
    await box.wait(Promise.allSettled(context.begun))
    if (claimed.full && line.open && hasMoved(counts)) {
      void announceMoreDue(container)
    }
  })
}

/** Gives the touches back when there is nothing to send them with. */
async function contextFor(
  container: MedusaContainer,
  touches: ClaimedTouch[],
  given: Parameters<typeof makeSendContext>[1]
): Promise<SendContext> {
  try {
    return await makeSendContext(container, given)
  } catch (error) {
    const ids = touches.map(({ id }) => id)
    const leaseId = touches[0]!.lease_id
    await recoveryModule(container).read((db) =>
      releaseTouches(db, { ids, leaseId })
    )
    throw error
  }
}

/** Otherwise whoever goes on would come no further either. */
function hasMoved({ released: _, lost: __, ...counts }: SendCounts): boolean {
  return Object.values(counts).some((count) => count > 0)
}

type Claimed = {
  touches: ClaimedTouch[]
  full: boolean
  /** How the channel stood just before. */
  standing: ChannelState | null
}

const NOTHING: Claimed = { touches: [], full: false, standing: null }

/** Nothing while the channel is paused, whoever paused it meanwhile. */
async function claim(
  line: SendingLine,
  now: Date,
  later: () => Date,
  box: TimeBox
): Promise<Claimed> {
  if (!line.open) {
    return NOTHING
  }
  if (box.left === 0) {
    return { ...NOTHING, full: true }
  }
  const { channel } = line
  const standing = await line.recovery.read((db) => readChannel(db, channel))
  if (standing && standing.level > 0) {
    line.paused = true
    return NOTHING
  }
  const limit = line.room
  const touches = await line.recovery.read((db) =>
    claimDueTouches(db, {
      channel,
      now,
      leaseId: randomUUID(),
      leaseUntil: addMs(later(), CLAIM_LEASE_MS),
      limit,
    })
  )
  return { touches, full: touches.length === limit, standing }
}
