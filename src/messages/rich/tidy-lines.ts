import { oneLine } from "../one-line"
import { lineText, type RichLine } from "./rich-text"

/**
 * Each line without spaces at its ends and with single ones inside, as
 * `oneLine` leaves a text; without those that say nothing.
 */
export function tidyLines(lines: RichLine[]): RichLine[] {
  return lines.map(tidyLine).filter((line) => lineText(line) !== "")
}

function tidyLine(line: RichLine): RichLine {
  const tidy: RichLine = []
  // A space at the start of the line is none, and neither is a second one.
  let isSpaced = true
  for (const run of line) {
    // Between two signs, so that spaces at the ends stay one.
    const inner = oneLine(`|${run.text}|`).slice(1, -1)
    const text: string = isSpaced ? inner.replace(/^ /, "") : inner
    if (text) {
      tidy.push({ ...run, text })
      isSpaced = text.endsWith(" ")
    }
  }
  const last = tidy[tidy.length - 1]
  if (last?.text.endsWith(" ")) {
    tidy[tidy.length - 1] = { ...last, text: last.text.slice(0, -1) }
  }
  return tidy.filter(({ text }) => text)
}
