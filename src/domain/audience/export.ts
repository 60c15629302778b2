/** Who is in a file: people to add, or people to take out. */
export const EXPORT_CONTENTS = ["members", "removals"] as const
export type ExportContent = (typeof EXPORT_CONTENTS)[number]

/** All of them, or what is new since the last one that was delivered. */
export const EXPORT_MODES = ["full", "changes"] as const
export type ExportMode = (typeof EXPORT_MODES)[number]

/** Straight to whoever asks, made beside and kept, or made for a feed. */
export const EXPORT_WAYS = ["download", "background", "feed"] as const
export type ExportWay = (typeof EXPORT_WAYS)[number]

/**
 * `queued` and `running`; `ready`: whole, and waits for the network that
 * fetches it; `delivered` whole, which alone counts; `canceled` by whoever
 * asked for it, also by going away; `failed`.
 */
export const EXPORT_STATES = [
  "queued",
  "running",
  "ready",
  "delivered",
  "canceled",
  "failed",
] as const
export type ExportState = (typeof EXPORT_STATES)[number]

/** Why somebody is in a file of removals. */
export const REMOVAL_REASONS = [
  "erased",
  "unsubscribed",
  "consent_withdrawn",
  "bought",
  "left_audience",
] as const
export type RemovalReason = (typeof REMOVAL_REASONS)[number]

/**
 * What a member's print says instead of what was told of them: `MAYBE` where
 * they may be there and may not, so that they are told again, or taken out;
 * `UNDER_WAY` of somebody who was erased while a file was on its way that
 * they may be in.
 */
export const MAYBE = ""
export const UNDER_WAY = "under_way"

/** One file of an export that was made beside, or for a feed. */
export type ExportFile = {
  /** Medusa's. */
  id: string
  name: string
  content_type: string
  rows: number
  bytes: number
}

/** Nobody waits for more changes of a list to be counted: so many, or more. */
export const MOST_CHANGES = 100_000
