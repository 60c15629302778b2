/**
 * What a mail may do on the page: open its links in new tabs, send its forms.
 * It runs no scripts and is of no origin, as in any webmail.
 */
export const SANDBOX =
  "allow-popups allow-popups-to-escape-sandbox allow-forms " +
  "allow-top-navigation-by-user-activation"

/** The same for whoever opens the frame's own address. */
export const FRAME_POLICY =
  `sandbox ${SANDBOX}; script-src 'none'; object-src 'none'; ` +
  "frame-ancestors 'self'"

/** A link without a target would open inside of the frame. */
const BASE = '<base target="_blank">'

const TEXT_STYLE =
  "<style>:root{color-scheme:light dark;background:Canvas}body{font:15px/1.6 ui-monospace," +
  "monospace;max-width:44rem;margin:1.5rem auto;padding:0 1.25rem;" +
  "overflow-wrap:anywhere}</style>"

/** The mail as a document of its own, for the frame. */
export function frame({ html, textAsHtml }, asText) {
  if (asText || html === null) {
    return `<!doctype html><head>${BASE}${TEXT_STYLE}</head>${textAsHtml}`
  }
  const head = /<head(\s[^>]*)?>/i.exec(html)
  if (!head) {
    return `<!doctype html><head>${BASE}</head>${html}`
  }
  const inside = head.index + head[0].length
  return html.slice(0, inside) + BASE + html.slice(inside)
}
