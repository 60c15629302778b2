import { partsOf, type MarkedText } from "../template/compile-marked"
import type { MessageView } from "../message-view"

/** What an address may begin with, and where the storefront's own are. */
export type KnownAddresses = {
  /** Values that are an address as a whole. */
  whole: ReadonlySet<string>
  /** The storefront's; empty where it has none. */
  storefront: string
}

/** The addresses that a view brings along. */
export function knownAddresses({
  shop,
  links,
  cart,
}: MessageView): KnownAddresses {
  const whole = [
    shop.url,
    shop.logo,
    ...Object.values(links),
    ...cart.items.map(({ thumbnail }) => thumbnail),
  ]
  return {
    whole: new Set(whole.filter((url): url is string => Boolean(url))),
    storefront: shop.url,
  }
}

/** What an author has written before a value, so that it changes no host. */
const HOST_IS_SET = /^(?:https?:\/\/[^\s/?#\\]+[/?#]|mailto:|\/(?![/\\]))/i

/**
 * An address with its values filled in, or null when it may not be a link:
 * only http(s), mailto and the storefront's own (`/sale`) pass. A value begins
 * one only if it is an address of ours; anywhere else it is one word of it, so
 * that no name and no title leads elsewhere. `onRefused` hears of those that
 * do not pass.
 */
export function composeLink(
  { text, values }: MarkedText,
  known: KnownAddresses,
  onRefused: (address: string) => void = () => {}
): string | null {
  const parts = partsOf(text.trim(), values)
  let address = ""
  let isOurs = parts.length > 0
  for (const [i, part] of parts.entries()) {
    if (!part.isValue) {
      address += part.text
    } else if (i === 0 && known.whole.has(part.text)) {
      address = part.text
    } else if (known.whole.has(parts[0]!.text) || HOST_IS_SET.test(address)) {
      address += encodeWord(part.text)
    } else {
      isOurs = false
    }
  }
  const safe = isOurs ? safeLink(address, known.storefront) : null
  if (!safe && address) {
    onRefused(address)
  }
  return safe
}

/** Half a sign, which no address can hold, is none. */
const encodeWord = (text: string) =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, "")).replaceAll("%40", "@")

/** The whole address when it may stand in a link, else null. */
export function safeLink(address: string, storefront: string): string | null {
  // No scheme: from the storefront's root, and to no other host.
  const isRelative = /^\/(?![/\\])/.test(address)
  try {
    const { protocol, href, origin } = isRelative
      ? new URL(address, storefront)
      : new URL(address)
    const isThere = !isRelative || origin === new URL(storefront).origin
    return isThere && /^(?:https?|mailto):$/.test(protocol) ? href : null
  } catch {
    return null
  }
}
