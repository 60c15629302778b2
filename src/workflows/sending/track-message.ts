import { PIXEL_LINK, TRAP_LINK } from "../../domain/return/hit"
import { otherLink, signLink } from "../../domain/return/signed-link"
import type { Store } from "../../domain/store/store"
import { trackHtml } from "../../messages"
import type { RecoveryModuleService } from "../recovery-module"

/**
 * The HTML of a message with what tells who was at its links: a hidden link
 * always, since without it a gateway would pass for a person; a picture, and
 * links to the storefront through ours, where the store and the shopper's
 * country have them.
 */
export function trackMessage(
  { options }: Pick<RecoveryModuleService, "options">,
  html: string,
  told: { touchId: string; store: Store; country: string | null }
): string {
  const { touchId, store, country } = told
  const { opens, clicks, exceptCountries } = store.tracking
  const isExcepted = exceptCountries.includes(country?.toLowerCase() ?? "")
  const make = (door: "h" | "o" | "c", link: string, url: string | null) =>
    `${options.backendUrl}/recovery/${door}/${signLink(options.secret, {
      touch_id: touchId,
      link,
      url,
    })}`
  return trackHtml(html, {
    storefront: store.storefront.url,
    ours: `${options.backendUrl}/recovery/`,
    link:
      clicks && !isExcepted ? (url, n) => make("c", otherLink(n), url) : null,
    trap: make("h", TRAP_LINK, store.storefront.url),
    pixel: opens && !isExcepted ? make("o", PIXEL_LINK, null) : null,
  })
}
