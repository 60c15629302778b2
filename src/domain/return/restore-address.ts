/** More than any shop's links carry; the address stays within what servers take. */
const MOST = 30
const LONGEST_NAME = 60
const LONGEST_VALUE = 500
const LONGEST = 2_000

/** Whatever else a shop calls it, this is what its page may look for. */
const TOKEN = "token"

export type RestoreTarget = {
  /** The shop's address, without a query or a slash at its end. */
  url: string
  /**
   * With `{token}` in it, in the path, the query or behind the `#`, and with
   * `{country}` and `{locale}` where the shop's addresses have them.
   */
  restorePath: string
  /** The shop's own tags. */
  params: Record<string, string>
}

/** What the shop's address says of the shopper. */
export type Place = {
  /** ISO 3166 alpha-2; null when nobody knows it. */
  country: string | null
  locale: string
}

/**
 * Where a message's button leads: the shop's page with the token, then the
 * shop's own tags, then the parameters that were on the link, such as
 * `utm_source` or a click id. What is in front wins: a parameter on the link
 * never takes the place of the shop's, and never that of the token. Odd or
 * overlong ones are left out. Without a country its part of the path is left
 * out, too.
 *
 * @param query of the link that was followed, as it came
 */
export function restoreAddress(
  { url, restorePath, params }: RestoreTarget,
  token: string,
  query: string,
  place: Place
): string {
  const path = fill(restorePath, place).replace("{token}", () => token)
  const [page = "", ...rest] = path.split("#")
  const hash = rest.length ? `#${rest.join("#")}` : ""
  const own = new URLSearchParams(page.split("?").slice(1).join("?"))
  const taken = new Set([TOKEN, ...[...own.keys()].map(baseName)])
  const added = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    if (!taken.has(baseName(name))) {
      added.append(name, value)
    }
  }
  const tags = [...added.keys()].map(baseName)
  tags.forEach((name) => taken.add(name))
  for (const [name, value] of [...new URLSearchParams(query)].slice(0, MOST)) {
    const fits =
      name && name.length <= LONGEST_NAME && value.length <= LONGEST_VALUE
    if (fits && !taken.has(baseName(name))) {
      const longer = `${added}&${new URLSearchParams([[name, value]])}`
      if (longer.length <= LONGEST) {
        added.append(name, value)
      }
    }
  }
  const more = String(added)
  const sign = page.includes("?") ? "&" : "?"
  return url + page + (more && sign + more) + hash
}

/** The shopper's own words among them stay within their part of the address. */
function fill(restorePath: string, { country, locale }: Place): string {
  return restorePath
    .replace(country ? "" : /\/\{country\}(?=[/?#]|$)/g, "")
    .replaceAll("{country}", encodeURIComponent(country?.toLowerCase() ?? ""))
    .replaceAll("{locale}", encodeURIComponent(locale))
}

/** `token[]` and `Token` are `token` to some shop or other. */
const baseName = (name: string) => name.split(/[[.]/)[0]!.trim().toLowerCase()
