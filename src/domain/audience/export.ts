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
 * `queued` and `running`; `delivered` whole, which alone counts; `canceled` by
 * whoever asked for it, also by going away; `failed`.
 */
export const EXPORT_STATES = [
  "queued",
  "running",
  "delivered",
  "canceled",
  "failed",
] as const
export type ExportState = (typeof EXPORT_STATES)[number]
