import { type Fields, textOf } from "./fields"

/** The name under which our reference travels through a provider. */
export const REFERENCE = "recovery_attempt"

/**
 * An attempt's key in a form that every provider carries: Amazon SES takes no
 * colon in the value of a tag.
 */
export const toReference = (key: string) => key.replace(":", "-")

/**
 * Ours out of what came back: an attempt's key (`rtch_…:2`), or a touch's id
 * where only our Message-ID did. Null for anything else.
 */
export function readReference(...values: unknown[]): string | null {
  for (const value of values) {
    const found = OURS.exec(textOf(value) ?? "")
    if (found) {
      const [, touch, attempt] = found
      return attempt ? `${touch}:${attempt}` : touch!
    }
  }
  return null
}

/** A touch's id, then the number of the attempt or our Message-ID's domain. */
const OURS = /^<?(rtch_[0-9A-Za-z_]{1,40})(?:[-:](\d{1,6})|@[^\s<>]+)?>?$/

/** The value of a header among `{ name, value }` pairs, by its name. */
export function headerOf(headers: unknown[], name: string): unknown {
  const found = headers.find(
    (header) => textOf((header as Fields | null)?.name)?.toLowerCase() === name
  )
  return (found as Fields | undefined)?.value
}
