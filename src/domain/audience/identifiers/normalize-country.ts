import { COUNTRY_NAMES } from "./country-names"
import { twoLetters } from "./two-letters"

/**
 * Meta: ISO 3166 alpha-2 in lower case, from a code or an English name; of an
 * unknown name the first two letters (facebook/capi-param-builder,
 * stringUtil).
 */
export function normalizeCountry(input: string): string | null {
  return twoLetters(input, COUNTRY_NAMES)
}

/**
 * Google, LinkedIn: alpha-2 in upper case, and no names
 * (googleads/data-manager-python, `format_region_code`).
 */
export function normalizeCountryCode(input: string): string | null {
  const code = input.trim().toUpperCase()
  return /^[A-Z]{2}$/.test(code) ? code : null
}
