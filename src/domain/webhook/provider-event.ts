import type { ReportedHit } from "./reported-hit"

/** What a provider can say of a message, in one vocabulary for all of them. */
export const EVENT_KINDS = [
  /** Taken by the provider; what the next server says is not known yet. */
  "accepted",
  "delivered",
  /** Not yet, or not this time: the provider tries again. */
  "deferred",
  /** The receiving side refused it, for good or only this message. */
  "bounced",
  /** The provider itself never sent it. */
  "rejected",
  "failed",
  "complained",
  "unsubscribed",
  "resubscribed",
  "opened",
  "clicked",
  /** Nothing that anything here follows from. */
  "other",
] as const

export type EventKind = (typeof EVENT_KINDS)[number]

/** Why nobody may write to the address any more. */
export type BlockingReason = "bounced" | "complained" | "unsubscribed"

/** One thing that a provider reports of one message to one recipient. */
export type ProviderEvent = {
  /** The same whenever it is reported again, within its provider. */
  id: string
  kind: EventKind
  /** Null where the provider does not say. */
  at: Date | null
  /** What the provider calls the message; without angle brackets. */
  messageIds: string[]
  /** What came back of our own: an attempt's key, or a touch's id. */
  ours: string | null
  /** As written there. Null when it is not certain who is meant. */
  recipient: string | null
  /** Null while the address may still be written to. */
  suppress: BlockingReason | null
  /** The provider's own words, shortened. */
  detail: string | null
  /** Of an open or a click; of anything else null, or not there. */
  hit?: ReportedHit | null
}

/** Whether the provider had the message when it said so. */
export function provesAcceptance(kind: EventKind): boolean {
  return ACCEPTED.has(kind)
}

const ACCEPTED = new Set<EventKind>([
  "accepted",
  "delivered",
  "deferred",
  "bounced",
  "complained",
  "unsubscribed",
  "opened",
  "clicked",
])
