/** What is put into a message to tell who was at its links. */
export type Tracking = {
  /** What a link becomes; the same for one that stands there twice. */
  link: ((url: string, n: number) => string) | null
  /** Links to there are the store's own. */
  storefront: string
  /** What our own links begin with. */
  ours: string
  /** A link that no person sees. */
  trap: string
  pixel: string | null
}

const LINK = /(<a\b[^>]*?\shref=)"([^"]*)"/gi

/**
 * Makes links to the store's own pages lead through ours, and puts a link that
 * nobody sees, and a picture, at the end. Neither is met by people: the link
 * is hidden from sight, from screen readers and from the keyboard, and holds no
 * words. Links that are no pages (mail, telephone), those of other sites and
 * our own stay as they are, as does the plain text. Whatever the layout looks
 * like.
 */
export function trackHtml(html: string, tracking: Tracking): string {
  const { link, storefront, ours, trap, pixel } = tracking
  const known = new Map<string, string>()
  const through = (url: string) => {
    const made = known.get(url) ?? link!(url, known.size)
    known.set(url, made)
    return made
  }
  const led = link
    ? html.replace(LINK, (whole, before: string, href: string) => {
        const url = unescape(href)
        return isOfStore(url, storefront) && !url.startsWith(ours)
          ? `${before}"${escape(through(url))}"`
          : whole
      })
    : html
  const hidden =
    `<a href="${escape(trap)}" aria-hidden="true" tabindex="-1" rel="nofollow" style="display:none !important;visibility:hidden;mso-hide:all;font-size:0;line-height:0;max-height:0;overflow:hidden;"></a>` +
    (pixel
      ? `<img src="${escape(pixel)}" alt="" width="1" height="1" aria-hidden="true" style="display:block;width:1px;height:1px;border:0;">`
      : "")
  const end = led.search(/<\/body>(?![\s\S]*<\/body>)/i)
  return end < 0 ? led + hidden : led.slice(0, end) + hidden + led.slice(end)
}

/** To a page of the storefront, however it is written. */
function isOfStore(url: string, storefront: string): boolean {
  try {
    const { protocol, origin } = new URL(url)
    return /^https?:$/.test(protocol) && origin === new URL(storefront).origin
  } catch {
    return false
  }
}

const NAMED: Record<string, string> = {
  "&amp;": "&",
  "&quot;": '"',
  "&#x27;": "'",
  "&#x3D;": "=",
  "&#x60;": "`",
  "&lt;": "<",
  "&gt;": ">",
}

/** As the template engine escapes. */
const unescape = (text: string) =>
  text.replace(/&(?:amp|quot|#x27|#x3D|#x60|lt|gt);/g, (it) => NAMED[it]!)

const escape = (url: string) =>
  url.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;")
