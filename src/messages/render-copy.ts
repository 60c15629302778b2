import type { StepContent } from "../types/admin-api"
import { compileContentTemplate } from "./content-template"
import type { MessageView } from "./message-view"
import { oneLine } from "./one-line"

export type RenderedCopy = {
  subject: string
  preheader: string
  heading: string
  paragraphs: string[][]
  button: string
}

/**
 * A step's copy with the view filled in, as plain text: nothing here is
 * markup, whatever a product title holds. Throws a `TemplateError` for copy
 * that `checkContent` refuses.
 */
export function renderCopy(
  content: StepContent,
  view: MessageView
): RenderedCopy {
  const line = (template: string) =>
    oneLine(compileContentTemplate(template)(view))
  const heading = line(content.heading)
  return {
    // A subject can come out empty, as when it is only an unknown first name.
    subject: line(content.subject) || heading || view.shop.name,
    preheader: line(content.preheader),
    heading,
    paragraphs: toParagraphs(compileContentTemplate(content.body)(view)),
    button: line(content.button),
  }
}

function toParagraphs(text: string): string[][] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.split("\n").map(oneLine).filter(Boolean))
    .filter((lines) => lines.length > 0)
}
