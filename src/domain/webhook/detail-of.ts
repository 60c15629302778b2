import { shorten } from "../text/shorten"
import { withoutSecrets } from "../text/without-secrets"
import { textOf } from "./fields"

const MOST = { graphemes: 500, units: 1_000 }

/**
 * A provider's own words on one line, without the addresses in them; null
 * where it has none.
 */
export function detailOf(...values: unknown[]): string | null {
  const words = values.map(textOf).filter((text) => text !== null)
  const line = withoutSecrets(words.join(" ")).replace(/\s+/g, " ").trim()
  return line ? shorten(line, MOST) : null
}

/**
 * Whether a refusal that a provider calls final is about something else than
 * whether there is such a mailbox: it is full (5.2.2), or a rule (5.7).
 */
export function isAnotherMatter(...values: unknown[]): boolean {
  return values.some((value) =>
    /\b[45]\.(?:2\.2|7\.\d+)\b/.test(textOf(value) ?? "")
  )
}
