import { randomUUID } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"

import type { ChannelState } from "../../domain/touch/channel-pause"
import { addMs } from "../../domain/time/duration"
import { claimDueTouches } from "../../modules/recovery/queries/touch/claim-due-touches"
import { giveProbeBack } from "../../modules/recovery/queries/touch/give-probe-back"
import { readChannel } from "../../modules/recovery/queries/touch/read-channel"
import { takeProbe } from "../../modules/recovery/queries/touch/take-probe"
import { recoveryModule } from "../recovery-module"
import { CLAIM_LEASE_MS } from "./leases"
import { makeSendContext } from "./make-send-context"
import type { SendContext, TouchOutcome } from "./send-context"
import { prepareTouches, sendTouches } from "./send-touches"
import { sendingLine } from "./sending-line"

/** The channel's messages wait. */
export const PAUSED = Symbol("paused")

const CHANNEL = "email"

/** Longer than any call to a provider. */
const PROBE_LEASE_MS = 2 * 60_000

/**
 * The first tries may say nothing about the channel: a person who has bought,
 * a mailbox that is not there.
 */
const TRIES = 20

type Given = Pick<SendContext, "now" | "later" | "box">
type Tell = (outcome: TouchOutcome) => void

/**
 * How the channel stands with its provider, when it is open; null when nothing
 * ever failed. At the end of a pause one worker finds out with one message, and
 * the channel is open when that gets through.
 */
export async function findOpenChannel(
  container: MedusaContainer,
  given: Given,
  tell: Tell
): Promise<ChannelState | null | typeof PAUSED> {
  const recovery = recoveryModule(container)
  const line = sendingLine(container)
  const read = () => recovery.read((db) => readChannel(db, CHANNEL))
  const found = await read()
  line.paused = found !== null && found.level > 0
  if (!line.paused) {
    return found
  }
  const { now } = given
  const until = addMs(now, PROBE_LEASE_MS)
  const probe = { channel: CHANNEL, now, until }
  if (!(await recovery.read((db) => takeProbe(db, probe)))) {
    return PAUSED
  }
  for (let i = 0; i < TRIES && given.box.left > 0; i++) {
    const outcome = await tryOne(container, { ...given, channel: found }, tell)
    if (outcome === NOTHING_DUE) {
      break
    }
    const state = await read()
    if (state?.level === 0) {
      line.paused = false
      return state
    }
    if (!outcome || state?.level !== found!.level) {
      return PAUSED
    }
  }
  await recovery.read((db) => giveProbeBack(db, probe))
  return PAUSED
}

const NOTHING_DUE = Symbol("nothing due")

/** What became of one due touch; undefined while nobody knows. */
async function tryOne(
  container: MedusaContainer,
  given: Given & { channel: ChannelState | null },
  tell: Tell
): Promise<TouchOutcome | undefined | typeof NOTHING_DUE> {
  const context = await makeSendContext(container, { ...given, probe: true })
  const { now, later } = given
  const touches = await context.recovery.read((db) =>
    claimDueTouches(db, {
      now,
      leaseId: randomUUID(),
      leaseUntil: addMs(later(), CLAIM_LEASE_MS),
      limit: 1,
    })
  )
  if (!touches.length) {
    return NOTHING_DUE
  }
  let outcome: TouchOutcome | undefined
  const hear = (heard: TouchOutcome) => {
    outcome = heard
    tell(heard)
  }
  await sendTouches(context, await prepareTouches(context, touches, hear), hear)
  await given.box.wait(Promise.allSettled(context.begun))
  return outcome
}
