import { isHashed } from "./hash-identifier"

const BRITISH = /^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/

/**
 * Meta: lower case, up to the first dash, so 94035-1234 is 94035
 * (facebook/capi-param-builder, zipCodeUtil), and a British one without its
 * space. Where the country is known, its reference of the Conversions API
 * holds: in the USA five digits, elsewhere no spaces and no dashes, of which
 * the part in front would be half a code.
 */
export function normalizeZip(
  input: string,
  country: string | null
): string | null {
  const code = input.trim().toLowerCase()
  if (isHashed(code)) {
    return code
  }
  const zip =
    country === null
      ? upToDash(code)
      : country.toLowerCase() === "us"
        ? (/^.{0,5}/u.exec(upToDash(code).replace(/\s/g, ""))?.[0] ?? "")
        : code.replace(/[\s-]+/g, "")
  return zip.length >= 2 ? zip : null
}

/** Google: trimmed, nothing else; it is not hashed. */
export function normalizePlainZip(input: string): string | null {
  return input.trim() || null
}

function upToDash(code: string): string {
  const dash = code.indexOf("-")
  const zip = dash < 0 ? code : code.slice(0, dash).trim()
  return BRITISH.test(zip) ? zip.replace(" ", "") : zip
}
