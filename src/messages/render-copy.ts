import type { StepContent } from "../types/admin-api"
import { shorten, type Most } from "../domain/text/shorten"
import { compileContentTemplate } from "./content-template"
import type { MessageView } from "./message-view"
import { oneLine } from "./one-line"

export type RenderedCopy = {
  subject: string
  preheader: string
  heading: string
  /** Paragraphs, each a list of its lines. */
  paragraphs: string[][]
  /** What stands below the items, behind the line `---`. */
  closing: string[][]
  button: string
}

/**
 * As much as is shown anywhere. RFC 5322 allows 998 octets a line, and this is
 * less in UTF-8, and even as one encoded word.
 */
const SUBJECT = { graphemes: 150, units: 150 }
const HEADING = { graphemes: 150, units: 300 }
const PREHEADER = { graphemes: 200, units: 400 }
const BUTTON = { graphemes: 60, units: 120 }

/** A line of the body that parts what stands above and below the items. */
const CLOSING_MARK = /^[^\S\n]*---[^\S\n]*$/gm

/**
 * A step's copy with the view filled in, as plain text: nothing here is
 * markup, whatever a product title holds. Throws a `TemplateError` for copy
 * that `checkContent` refuses.
 */
export function renderCopy(
  content: StepContent,
  view: MessageView
): RenderedCopy {
  const line = (template: string, most: Most) =>
    shorten(oneLine(compileContentTemplate(template)(view)), most)
  const heading = line(content.heading, HEADING)
  const [body = "", ...closing] = compileContentTemplate(content.body)(view)
    .replace(/\r\n?/g, "\n")
    .split(CLOSING_MARK)
  return {
    // A subject can come out empty, as when it is only an unknown first name.
    subject:
      line(content.subject, SUBJECT) ||
      shorten(heading, SUBJECT) ||
      view.shop.name,
    preheader: line(content.preheader, PREHEADER),
    heading,
    paragraphs: toParagraphs(body),
    closing: toParagraphs(closing.join("\n\n")),
    button: line(content.button, BUTTON),
  }
}

function toParagraphs(text: string): string[][] {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.split("\n").map(oneLine).filter(Boolean))
    .filter((lines) => lines.length > 0)
}
