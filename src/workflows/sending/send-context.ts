import type { MedusaContainer } from "@medusajs/framework/types"

import type { ChannelState } from "../../domain/touch/channel-pause"
import type { DirectProvider } from "../../providers/direct-provider"
import type { RecoveryModuleService } from "../recovery-module"
import type { Plan } from "../sequence/load-sequences"
import type { TimeBox } from "../process/time-box"
import type { UncertainPolicy } from "./after-delivery"
import type { SendingLine } from "./sending-line"

/** What all touches have in common that are sent together. */
export type SendContext = {
  container: MedusaContainer
  recovery: RecoveryModuleService
  line: SendingLine
  now: Date
  /** `now` and the time that has passed since, for leases and records. */
  later: () => Date
  /** How long touches may still be begun. */
  box: TimeBox
  plan: Plan
  channel: string
  /** The channel's provider, when it is called directly. */
  provider: DirectProvider | null
  /** What Medusa calls the channel's provider. */
  providerId: string
  policy: UncertainPolicy
  /** An admin wants it out now: the rules of timing do not apply. */
  forced: boolean
  /** It is to find out whether the channel's trouble is over. */
  probe: boolean
  /** How the channel stands with its provider; null when nothing ever failed. */
  standing: ChannelState | null
  /** What was begun together and neither ended nor hangs. */
  begun: Set<Promise<unknown>>
  /** Says where sending was interrupted, and why; it is tried again. */
  warn: (where: string, error: Error) => void
}

/** What became of one touch, for the tick's counts. */
export type TouchOutcome =
  | "sent"
  | "skipped"
  | "postponed"
  | "retrying"
  | "failed"
  | "uncertain"
  /** There was no time left for it: due as before. */
  | "released"
  /** Another worker has it now, or its enrollment has ended. */
  | "lost"

export type SendCounts = Partial<Record<TouchOutcome, number>>

export function countOutcome(counts: SendCounts, outcome: TouchOutcome): void {
  counts[outcome] = (counts[outcome] ?? 0) + 1
}
