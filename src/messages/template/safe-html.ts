import Handlebars from "handlebars"

/** HTML of our own making, which a template must not escape once more. */
export function safeHtml(html: string): string {
  return new Handlebars.SafeString(html) as unknown as string
}

/** A text as the templates escape it. */
export function escapeHtml(text: string): string {
  return Handlebars.escapeExpression(text)
}
