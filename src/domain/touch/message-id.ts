/** Longer ones are no ids; RFC 5322 lets a header's line have 998 octets. */
const LONGEST = 998

/**
 * What a provider calls a message, out of whatever it answered; null when that
 * names nothing. It is read after the message was accepted, so nothing in it
 * may throw, and nothing may be kept that the database does not take or that
 * is only the beginning of an id.
 */
export function readMessageId(answer: unknown): string | null {
  try {
    return toId((answer as { id?: unknown } | null | undefined)?.id)
  } catch {
    return null
  }
}

/** The same for an id that stands by itself. */
export function toId(id: unknown): string | null {
  const text =
    typeof id === "bigint" || (typeof id === "number" && Number.isFinite(id))
      ? String(id)
      : id
  if (typeof text !== "string") {
    return null
  }
  const trimmed = text.trim()
  return trimmed && trimmed.length <= LONGEST && isStorable(trimmed)
    ? trimmed
    : null
}

/** PostgreSQL takes no NUL and no half of a character. */
const isStorable = (text: string) => !/\0|\p{Surrogate}/u.test(text)
