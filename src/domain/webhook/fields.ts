/** Reads of what a stranger sent: wrong shapes answer null, nothing throws. */

export type Fields = Record<string, unknown>

export function fieldsOf(value: unknown): Fields {
  return value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value as Fields)
    : {}
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** Text, or a number as text; null for anything else and for nothing. */
export function textOf(value: unknown): string | null {
  const text =
    typeof value === "number" && Number.isFinite(value) ? String(value) : value
  return typeof text === "string" && text.trim() ? tidy(text) : null
}

/** The first of them that is text. */
export function firstText(...values: unknown[]): string | null {
  for (const value of values) {
    const text = textOf(value)
    if (text !== null) {
      return text
    }
  }
  return null
}

/** Seconds since 1970 as number or text, or a date as ISO 8601 writes it. */
export function timeOf(value: unknown): Date | null {
  const text = textOf(value)
  if (text === null) {
    return null
  }
  const ms = /^\d{9,11}(\.\d+)?$/.test(text)
    ? Number(text) * 1_000
    : /^\d{12,14}$/.test(text)
      ? Number(text)
      : Date.parse(text)
  const date = new Date(ms)
  return Number.isNaN(ms) || date < EARLIEST || date > LATEST ? null : date
}

const EARLIEST = new Date("2000-01-01")
const LATEST = new Date("2100-01-01")

/** Without what frames an id in a header. */
export function idOf(value: unknown): string | null {
  const text = textOf(value)
  const bare = text?.replace(/^<|>$/g, "").trim()
  return bare && bare.length <= LONGEST ? bare : null
}

/** Several ids, each once. */
export function idsOf(...values: unknown[]): string[] {
  const ids = values.map(idOf).filter((id) => id !== null)
  return [...new Set(ids)]
}

/** One address out of "Name <address>", or as it stands. */
export function addressOf(value: unknown): string | null {
  const text = textOf(value)
  const address = (text && (/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text))?.trim()
  return address && address.length <= LONGEST && address.includes("@")
    ? address
    : null
}

/** One object out of JSON that stands inside JSON as text. */
export function innerFields(value: unknown): Fields {
  if (typeof value !== "string") {
    return fieldsOf(value)
  }
  try {
    return fieldsOf(JSON.parse(value))
  } catch {
    return {}
  }
}

/** RFC 5322 lets a header's line have 998 octets. */
const LONGEST = 998

/** PostgreSQL takes no NUL and no half of a character. */
function tidy(text: string): string {
  return text.replace(/\0/g, "").replace(/\p{Surrogate}/gu, "\uFFFD")
}
