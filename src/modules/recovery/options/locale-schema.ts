import { z } from "@medusajs/framework/zod"

const HINT = 'must be a locale, such as "en" or "pt-BR"'

/** A language tag (BCP 47) of a language that has a code of 2 or 3 letters. */
export const locale = z
  .string({ error: HINT })
  .refine(isLocale, { error: HINT })

function isLocale(text: string): boolean {
  try {
    const [tag] = Intl.getCanonicalLocales(text)
    return /^[a-z]{2,3}(?:-|$)/.test(tag ?? "")
  } catch {
    return false
  }
}

const COUNTRY_HINT =
  'must be keyed by lowercase country codes (ISO 3166), such as "de"'

/** A country as carts name it. */
export const countryCode = z.string().refine(isCountry, { error: COUNTRY_HINT })

const countries = new Intl.DisplayNames("en", {
  type: "region",
  fallback: "none",
})

/** "uk" is another name of "gb", and no cart's. */
export function isCountry(code: string): boolean {
  const region = code.toUpperCase()
  return (
    /^[a-z]{2}$/.test(code) &&
    code !== "zz" &&
    countries.of(region) !== undefined &&
    Intl.getCanonicalLocales(`und-${region}`)[0] === `und-${region}`
  )
}
