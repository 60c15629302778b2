export type LocaleRules = {
  default: string
  /** Locale by ISO 3166 alpha-2 country code, in lowercase. */
  byCountry: Record<string, string>
}

/**
 * The locale in which a person is written to: what the cart says, else the
 * country's, else the store's own.
 */
export function pickLocale(
  cart: { locale: string | null; country_code: string | null },
  rules: LocaleRules
): string {
  return (
    cart.locale ||
    rules.byCountry[cart.country_code?.toLowerCase() ?? ""] ||
    rules.default
  )
}

/**
 * The best of the locales that are there for one that is wanted: the same,
 * else the same language, else the fallback, else whatever comes first.
 * Undefined only when there are none.
 */
export function matchLocale(
  wanted: string,
  available: string[],
  fallback: string
): string | undefined {
  const language = (tag: string) => tag.toLowerCase().split(/[-_]/)[0]
  const find = (tag: string) =>
    available.find((a) => a.toLowerCase() === tag.toLowerCase()) ??
    available.find((a) => language(a) === language(tag))
  return find(wanted) ?? find(fallback) ?? available[0]
}
