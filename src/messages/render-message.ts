import type { StepContent } from "../types/step-content"
import type { ComposeNotes } from "./blocks/compose-blocks"
import { type LayoutViewOfBefore, withBlocks } from "./blocks/with-blocks"
import { defaultLayout, type Layout } from "./check-layout"
import { type LayoutView, toLayoutView } from "./layout-view"
import type { MessageView } from "./message-view"
import { phrasesFor, type PhraseBook } from "./phrases"
import { renderCopy } from "./render-copy"
import { renderText } from "./render-text"
import { tidyView } from "./tidy-view"

export type RenderedMessage = { subject: string; html: string; text: string }

/** What a message is made of; odd data renders, bad copy does not. */
type Parts = {
  content: StepContent
  view: MessageView
  /** The copy's; its phrases are an operator's own or shipped ones. */
  locale: string
  phrases?: PhraseBook
}

/**
 * Everything that a message says, as finished words and figures: it can be
 * kept, and rendered again later. Odd data (no name, no picture, hundreds of
 * items) is fine; only copy that `checkContent` refuses throws, as a
 * `TemplateError`. Nothing in it is longer than is bearable, and of a
 * shopper's own words only what looks like a name or a short text shows.
 */
export function composeMessage({
  content,
  view,
  locale,
  phrases: own,
  notes,
}: Parts & { notes?: ComposeNotes }): LayoutView {
  const tidy = tidyView(view)
  const { phrases } = phrasesFor(locale, own)
  return toLayoutView(tidy, renderCopy(content, tidy, phrases, notes), {
    locale,
    phrases,
  })
}

/**
 * A composed message in its frame: the HTML part escaped, and a text part that
 * says all the same.
 */
export function frameMessage(
  kept: LayoutView | LayoutViewOfBefore,
  layout: Pick<Layout, "render"> = defaultLayout()
): RenderedMessage {
  const view = withBlocks(kept)
  return {
    subject: view.subject,
    html: layout.render(view),
    text: renderText(view),
  }
}

/** One message, ready for a mail provider. */
export function renderMessage({
  layout,
  ...parts
}: Parts & { layout?: Layout }): RenderedMessage {
  return frameMessage(composeMessage(parts), layout)
}
