/** Why an address is blocked. */
export const BLOCK_REASONS = [
  "unsubscribed",
  "bounced",
  "complained",
  "erased",
] as const

export type BlockReason = (typeof BLOCK_REASONS)[number]

/** How we came to know. */
export const BLOCK_SOURCES = [
  /** The button of a mail program (RFC 8058). */
  "one_click",
  /** The button of the page behind the link. */
  "page",
  "admin",
  /** A provider's report, or its answer to a message. */
  "webhook",
  /** A list that was taken over from another tool. */
  "import",
  "erasure",
] as const

export type BlockSource = (typeof BLOCK_SOURCES)[number]

/** Where nothing else is said. */
export const USUAL_SOURCE: Record<BlockReason, BlockSource> = {
  unsubscribed: "page",
  bounced: "webhook",
  complained: "webhook",
  erased: "erasure",
}

/**
 * Whether an admin may lift a block: only what an admin has made. What a
 * person said, a mailbox answered or an erasure left stays for good.
 */
export function mayLift({ source }: { source: string }): boolean {
  return source === "admin"
}
