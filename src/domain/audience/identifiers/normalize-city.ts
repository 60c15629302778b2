import { isHashed } from "./hash-identifier"

/**
 * Meta: unaccented Latin letters and digits in lower case, beginning with a
 * letter; other letters are dropped, so a city in another script has none
 * (facebook/capi-param-builder, stringUtil).
 */
export function normalizeCity(input: string): string | null {
  const trimmed = input.trim()
  if (isHashed(trimmed)) {
    return trimmed.toLowerCase()
  }
  const city = trimmed.replace(/[^a-zA-Z0-9]+/g, "").toLowerCase()
  return /^[a-z]/.test(city) ? city : null
}
