/**
 * What a failed delivery means for the message:
 * - `refused`: the server said no for good, the same message would fail again;
 * - `temporary`: nothing was delivered, a later attempt may succeed;
 * - `ambiguous`: the message was handed over and the answer never came, so it
 *   may have been delivered.
 */
export const DELIVERY_ERROR_KINDS = [
  "refused",
  "temporary",
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
