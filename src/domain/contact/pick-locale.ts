import { remember } from "../memory/remember"

export type LocaleRules = {
  default: string
  /** Locale by ISO 3166 alpha-2 country code, in lowercase. */
  byCountry: Record<string, string>
}

/**
 * The locale in which a person is written to: what they chose themselves, else
 * what the cart says, else the country's, else the store's own.
 */
export function pickLocale(
  cart: { locale: string | null; country_code: string | null },
  rules: LocaleRules,
  chosen: string | null = null
): string {
  return (
    chosen ||
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
  return (
    findLocale(wanted, available) ??
    findLocale(fallback, available) ??
    available[0]
  )
}

/**
 * The one of the locales that is the wanted one, else its language alone, else
 * one in the same language and script: who reads `zh-TW` may not read `zh-CN`.
 */
export function findLocale(
  wanted: string,
  available: string[]
): string | undefined {
  const exact = written(wanted)
  return (
    available.find((tag) => written(tag) === exact) ??
    available.find(
      (tag) => !/[-_]/.test(tag) && spoken(tag) === spoken(wanted)
    ) ??
    available.find((tag) => spoken(tag) === spoken(wanted))
  )
}

/** Stores write `de_AT` as well as `de-AT`, in any case of letters. */
function written(tag: string): string {
  return tag.trim().toLowerCase().replace(/_/g, "-")
}

const spoken = remember((tag) => {
  try {
    const { language, script } = new Intl.Locale(written(tag)).maximize()
    return `${language}-${script}`
  } catch {
    return written(tag).split("-")[0] ?? ""
  }
})
