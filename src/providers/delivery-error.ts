/**
 * What a failed delivery means, from what is surest about this one message to
 * what is least sure. A provider of any kind says it by the beginning of its
 * error's message: `[sender] 535 bad login`.
 *
 * - `no_mailbox`: there is no such mailbox, and never will be. The address is
 *   not written to any more;
 * - `refused`: the server said no to this message for good, the same one would
 *   fail again;
 * - `unclear`: it said no for good, and not whether to this message or to
 *   whoever sends it. Tried again twice; when one answer comes several times in
 *   a row, it is taken for the sender's;
 * - `temporary`: nothing was delivered, a later attempt may succeed;
 * - `unavailable`: nothing was delivered, since the server could not be reached
 *   or takes nothing at present. Several in a row are no message's fault;
 * - `sender`: the server refuses whoever sends, whatever the message: its
 *   login, its quota, its reputation. The channel waits, no attempt counts;
 * - `ambiguous`: the message was handed over and the answer never came, so it
 *   may have been delivered.
 */
export const DELIVERY_ERROR_KINDS = [
  "no_mailbox",
  "refused",
  "unclear",
  "temporary",
  "unavailable",
  "sender",
  "ambiguous",
] as const

export type DeliveryErrorKind = (typeof DELIVERY_ERROR_KINDS)[number]

/**
 * The error's words on one line behind the kind, as `parse…` reads it.
 *
 * @param retryAfterMs how long the provider asks to be left alone, from an
 *   HTTP Retry-After or the like
 */
export function formatDeliveryError(
  kind: DeliveryErrorKind,
  reason: string,
  { retryAfterMs }: { retryAfterMs?: number } = {}
): string {
  const wish = retryAfterMs
    ? `, retry after ${Math.ceil(retryAfterMs / 1000)} s`
    : ""
  return `[${kind}${wish}] ${reason.replace(/\s+/g, " ").trim()}`
}

/** How long the provider asked to be left alone; 0 when it did not. */
export function parseRetryAfter(message: string): number {
  const waits = [...message.matchAll(KIND_AT_LINE_START)].map(
    ([, , seconds]) => Number(seconds ?? 0) * 1000
  )
  return Math.max(0, ...waits)
}

/**
 * The kind of a delivery error from its message, also when Medusa has put its
 * own sentence in front. Null for an error of another provider. When several
 * failures were joined into one message the most careful kind wins, because
 * nobody can tell any more which failure was whose.
 */
export function parseDeliveryError(message: string): DeliveryErrorKind | null {
  const found = new Set(
    [...message.matchAll(KIND_AT_LINE_START)].map(([, kind]) => kind)
  )
  const byCare = [...DELIVERY_ERROR_KINDS].reverse()
  return byCare.find((kind) => found.has(kind)) ?? null
}

// Only at the start of a line: a server's reply could hold such a word too.
const KIND_AT_LINE_START = new RegExp(
  `^\\[(${DELIVERY_ERROR_KINDS.join("|")})(?:, retry after (\\d{1,6}) s)?\\] `,
  "gm"
)
