import { randomUUID } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"

import type { ChannelState } from "../../domain/touch/channel-pause"
import { addMs } from "../../domain/time/duration"
import { claimTouch } from "../../modules/recovery/queries/touch/claim-due-touches"
import { findProbe } from "../../modules/recovery/queries/touch/find-probe"
import { giveProbeBack } from "../../modules/recovery/queries/touch/give-probe-back"
import { readChannel } from "../../modules/recovery/queries/touch/read-channel"
import { takeProbe } from "../../modules/recovery/queries/touch/take-probe"
import { recoveryModule } from "../recovery-module"
import { CLAIM_LEASE_MS } from "./leases"
import { makeSendContext } from "./make-send-context"
import { prepareInTime } from "./prepare-in-time"
import type { SendContext, TouchOutcome } from "./send-context"
import { sendTouches } from "./send-touches"
import { sendingLine } from "./sending-line"

/** Longer than any call to a provider, and than workers' clocks may be apart. */
const PROBE_LEASE_MS = 10 * 60_000

/**
 * The first tries may say nothing about the channel: a person who has bought,
 * a mailbox that is not there.
 */
const TRIES = 20

type Given = Pick<SendContext, "channel" | "now" | "later" | "box">
type Tell = (outcome: TouchOutcome) => void

/**
 * Whether the channel is open. At the end of a pause one worker finds out with
 * one message, and it is open when that gets through.
 */
export async function findOpenChannel(
  container: MedusaContainer,
  given: Given,
  tell: Tell
): Promise<boolean> {
  const recovery = recoveryModule(container)
  const { channel, now } = given
  const line = sendingLine(container, channel)
  const read = () => recovery.read((db) => readChannel(db, channel))
  const found = await read()
  line.paused = found !== null && found.level > 0
  if (!line.paused) {
    return true
  }
  const until = addMs(now, PROBE_LEASE_MS)
  const probe = { channel, now, until }
  if (!line.mayTry || !(await recovery.read((db) => takeProbe(db, probe)))) {
    return false
  }
  const tried: string[] = []
  while (tried.length < TRIES && given.box.left > 0 && line.mayTry) {
    const id = await recovery.read((db) =>
      findProbe(db, { channel, now, tried })
    )
    if (!id) {
      break
    }
    tried.push(id)
    const outcome = await tryOne(
      container,
      id,
      { ...given, standing: found },
      tell
    )
    const state = await read()
    if (state?.level === 0) {
      line.paused = false
      return true
    }
    if (!outcome || state?.level !== found!.level) {
      return false
    }
  }
  await recovery.read((db) => giveProbeBack(db, probe))
  return false
}

/** What became of one due touch; undefined while nobody knows. */
async function tryOne(
  container: MedusaContainer,
  id: string,
  given: Given & { standing: ChannelState | null },
  tell: Tell
): Promise<TouchOutcome | undefined> {
  const context = await makeSendContext(container, { ...given, probe: true })
  const { now, later } = given
  const touch = await context.recovery.read((db) =>
    claimTouch(db, {
      id,
      state: "due",
      now,
      leaseId: randomUUID(),
      leaseUntil: addMs(later(), CLAIM_LEASE_MS),
    })
  )
  if (!touch) {
    return "lost"
  }
  let outcome: TouchOutcome | undefined
  const hear = (heard: TouchOutcome) => {
    outcome = heard
    tell(heard)
  }
  await sendTouches(context, await prepareInTime(context, [touch], hear), hear)
  await given.box.wait(Promise.allSettled(context.begun))
  return outcome
}
