import type { StepContent } from "../types/step-content"
import { shorten, type Most } from "../domain/text/shorten"
import type { ComposedBlock } from "./blocks/composed-block"
import { composeBlocks, type ComposeNotes } from "./blocks/compose-blocks"
import { compileContentTemplate } from "./content-template"
import type { MessageView } from "./message-view"
import { oneLine } from "./one-line"
import type { Phrases } from "./phrases"
import { richPlain } from "./rich/rich-plain"
import type { RichPart } from "./rich/rich-text"

export type RenderedCopy = {
  subject: string
  preheader: string
  blocks: ComposedBlock[]
  /** What stands with the shop's address, above it. */
  footer: RichPart[]
  /** Whether the support address is named below the message. */
  support: boolean
}

/**
 * As much as is shown anywhere. RFC 5322 allows 998 octets a line, and this is
 * less in UTF-8, and even as one encoded word.
 */
const SUBJECT = { graphemes: 150, units: 150 }
const PREHEADER = { graphemes: 200, units: 400 }

/**
 * A step's content with the view filled in: nothing in it is markup, whatever
 * a product title holds. Throws a `TemplateError` for content that
 * `checkContent` refuses.
 */
export function renderCopy(
  content: StepContent,
  view: MessageView,
  phrases: Phrases,
  notes?: ComposeNotes
): RenderedCopy {
  const line = (template: string, most: Most) =>
    shorten(oneLine(compileContentTemplate(template)(view)), most)
  const { blocks, footer } = composeBlocks(content, view, phrases, notes)
  return {
    // A subject can come out empty, as when it is only an unknown first name.
    subject:
      line(content.subject, SUBJECT) ||
      shorten(headingOf(blocks), SUBJECT) ||
      view.shop.name,
    preheader: line(content.preheader, PREHEADER),
    blocks,
    footer: footer.parts,
    support: footer.support,
  }
}

/** The words of the first heading. */
export function headingOf(blocks: ComposedBlock[]): string {
  return blocks.find((block) => block.type === "heading")?.text ?? ""
}

/** All paragraphs of some blocks, as lines of plain text. */
export function paragraphsOf(blocks: ComposedBlock[]): string[][] {
  return blocks.flatMap((block) =>
    block.type === "text" ? richPlain(block.parts) : []
  )
}
