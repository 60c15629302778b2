import type { StepContent } from "../types/admin-api"
import { defaultLayout, type Layout } from "./check-layout"
import { toLayoutView } from "./layout-view"
import type { MessageView } from "./message-view"
import { renderCopy } from "./render-copy"
import { renderText } from "./render-text"
import { tidyView } from "./tidy-view"

export type RenderedMessage = { subject: string; html: string; text: string }

/**
 * One message, ready for a mail provider: the subject on one line, the HTML
 * part escaped, and a text part that says all the same. Odd data (no name, no
 * picture, hundreds of items) renders; only copy that `checkContent` refuses
 * throws, as a `TemplateError`.
 */
export function renderMessage({
  content,
  view,
  locale,
  layout = defaultLayout(),
}: {
  content: StepContent
  view: MessageView
  locale: string
  layout?: Layout
}): RenderedMessage {
  const tidy = tidyView(view)
  const copy = renderCopy(content, tidy)
  const layoutView = toLayoutView(tidy, copy, locale)
  return {
    subject: copy.subject,
    html: layout.render(layoutView),
    text: renderText(layoutView),
  }
}
