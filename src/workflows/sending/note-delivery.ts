import {
  afterFault,
  afterSuccess,
  PAUSES_MS,
} from "../../domain/touch/channel-pause"
import { sameAnswer, withoutAddresses } from "../../domain/touch/same-answer"
import { addMs } from "../../domain/time/duration"
import type { ClaimedTouch } from "../../modules/recovery/queries/touch/claim-due-touches"
import { lockChannel } from "../../modules/recovery/queries/touch/lock-channel"
import { writeChannel } from "../../modules/recovery/queries/touch/write-channel"
import type { Delivery } from "./delivery"
import type { SendContext } from "./send-context"

type Touch = Pick<
  ClaimedTouch,
  "channel" | "attempt" | "due_at" | "excused" | "sending_at"
>

/**
 * Notes what a delivery tells about its whole channel, for all workers.
 * Answers when this message is due again, if it failed through the sender's
 * trouble; null when it failed by itself, or did not fail.
 *
 * It is the pause that holds it up: due as before, so that it does not become
 * younger with each try. One that an admin wants out has its time anew.
 *
 * @param late the answer came after its time: it tells of the channel only
 *   where nobody's message got through since it was handed over
 */
export async function noteDelivery(
  context: SendContext,
  touch: Touch,
  delivery: Delivery,
  { late = false }: { late?: boolean } = {}
): Promise<Date | null> {
  try {
    if (delivery.kind === "accepted") {
      if (context.probe || context.forced) {
        await reopen(context, touch.channel)
      }
      return null
    }
    return tellsOfChannel(delivery, context.probe)
      ? await noteFault(context, touch, delivery, late)
      : null
  } catch (error) {
    context.warn("the state of the channel", error as Error)
    // What the provider said is known all the same.
    return delivery.kind === "sender"
      ? addMs(context.later(), PAUSES_MS[0]!)
      : null
  }
}

/** After that a call was answered, or is undecided. */
const LONGEST_CALL_MS = 60_000

type Failure = Exclude<Delivery, { kind: "accepted" }>

/** A provider that takes the first message and falls silent is not well. */
function tellsOfChannel({ kind }: Failure, probe: boolean): boolean {
  return (
    kind === "sender" ||
    kind === "unclear" ||
    kind === "unavailable" ||
    (probe && kind === "ambiguous")
  )
}

async function noteFault(
  { recovery, line, later, probe, forced }: SendContext,
  { channel, attempt, due_at, excused, sending_at }: Touch,
  { kind, error }: Failure,
  late: boolean
): Promise<Date | null> {
  const at = later()
  const failedBefore = attempt - 1 - excused > 0
  let suspect = false
  let isOwn = false
  let isOld = false
  const state = await recovery.transaction(async (db) => {
    const begun = sending_at && new Date(sending_at)
    const since = begun && (late ? begun : addMs(begun, LONGEST_CALL_MS))
    const { accepted_since, others_accepted, ...known } = await lockChannel(
      db,
      { channel, since }
    )
    if (late && others_accepted) {
      isOld = true
      return known
    }
    suspect = kind === "sender" && excused > 0 && others_accepted
    // Had it been everybody's trouble, the next one would have met it, too.
    isOwn =
      kind === "unclear"
        ? failedBefore
        : suspect &&
          !(known.reopened_at && known.reopened_at > new Date(sending_at!))
    const next = afterFault(
      known,
      {
        fault: sameAnswer(error),
        reason: withoutAddresses(error),
        certain: kind === "sender",
        at,
        probe,
        acceptedSince: accepted_since,
        suspect,
        ownTrouble: isOwn,
      },
      recovery.options.gracePeriod
    )
    if (next !== known) {
      await writeChannel(db, channel, next)
    }
    return next
  })
  if (isOld) {
    // The sender's trouble costs it no attempt, whenever it is heard of.
    return kind === "sender" ? addMs(at, PAUSES_MS[0]!) : null
  }
  line.paused = state.level > 0
  if (!line.paused) {
    // Whose trouble it is shows until then.
    return suspect && !isOwn ? addMs(at, PAUSES_MS.at(-1)!) : null
  }
  if (kind === "ambiguous") {
    return null
  }
  return forced ? state.paused_until : new Date(due_at)
}

/** A message got through that was to find out. */
async function reopen(
  { recovery, line, later }: SendContext,
  channel: string
): Promise<void> {
  await recovery.transaction(async (db) => {
    const known = await lockChannel(db, { channel, since: null })
    const next = afterSuccess(known, later())
    if (next !== known) {
      await writeChannel(db, channel, next)
    }
  })
  line.paused = false
}
