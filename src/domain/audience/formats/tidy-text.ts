import { remember } from "../identifiers/remember"

const PLAIN = /^[A-Za-z0-9](?:[ -~]*[!-~])?$/
/** What has no sign of its own; joiners are part of some scripts' letters. */
const INVISIBLE = /[\p{Cc}\u2028\u2029]+/gu
const NOTHING = /[\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu
/** `= + - @`, as sub- and superscript, small and in full width, and minus. */
const LEADING =
  /^[\s=+\-@\u207a-\u207c\u208a-\u208c\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20\u200c\u200d]+/u

/**
 * A text that people wrote as a cell for machines: one line of visible
 * well-formed signs that no spreadsheet takes for a formula. Never more than
 * it was: a network reads the cell as it is.
 */
export function tidyText(text: string): string {
  return PLAIN.test(text) ? text : tidy(text)
}

const tidy = remember(
  (text) =>
    text
      .replace(NOTHING, "")
      .replace(INVISIBLE, " ")
      .replace(LEADING, "")
      .trimEnd(),
  4_000
)

/** Whether a cell would begin a formula, in whichever form. */
export function beginsFormula(cell: string): boolean {
  return LEADING.test(cell)
}
