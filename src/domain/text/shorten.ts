/** Most graphemes, and most UTF-16 code units, the dots included. */
export type Most = { graphemes: number; units: number }

const DOTS = "…"

/**
 * The text cut to so many signs as people count them, at the end of a word
 * where one is near, with `…` behind it. Never parts a surrogate pair, a
 * letter from its marks, or an emoji. Code units are limited as well, because
 * one sign can carry any number of marks.
 */
export function shorten(text: string, { graphemes, units }: Most): string {
  if (fits(text, { graphemes, units })) {
    return text
  }
  let kept = ""
  let left = graphemes - 1
  for (const sign of signsOf(text, units)) {
    if (left === 0 || kept.length + sign.length > units - DOTS.length) {
      break
    }
    kept += sign
    left -= 1
  }
  return endOfWord(kept, text) + DOTS
}

/** How many signs a text has as people count them; enough is `most` + 1. */
export function countGraphemes(text: string, most: number): number {
  let count = 0
  for (const _ of SEGMENTER.segment(text)) {
    count += 1
    if (count > most) {
      break
    }
  }
  return count
}

const SEGMENTER = new Intl.Segmenter("en", { granularity: "grapheme" })

function fits(text: string, { graphemes, units }: Most): boolean {
  return text.length <= units && countGraphemes(text, graphemes) <= graphemes
}

function* signsOf(text: string, units: number): Generator<string> {
  // A little more than can be kept, so that the last sign is seen whole.
  for (const { segment } of SEGMENTER.segment(text.slice(0, units + 1))) {
    yield segment
  }
}

/** Back to the last space, unless that would cost half of the text. */
function endOfWord(kept: string, text: string): string {
  const space = text[kept.length] === " " ? kept.length : kept.lastIndexOf(" ")
  const end = space > kept.length / 2 ? space : kept.length
  return kept.slice(0, end).replace(/[\s,;:–-]+$/u, "")
}
