import { isHashed } from "./hash-identifier"
import { toE164 } from "./to-e164"

/** North American, as it is written there: (650)555-1212. */
const WRITTEN_IN_AMERICA = /^\s*\([2-9]\d\d\)\s*[2-9]\d\d[-. ]?\d{4}\s*$/
const DIALLED_IN_AMERICA = /^[2-9]\d\d[2-9]\d{6}$/
const TRUNK = /\(\s*0\s*\)/

/**
 * Google, TikTok: E.164 with `+`. Where the country is not known, digits count
 * as written with it, but for ten that are a number in North America
 * (googleads/data-manager-python, `format_phone_number`;
 * segmentio/action-destinations, google-enhanced-conversions). A file is
 * stricter: it takes `toE164`.
 */
export function normalizeE164(
  input: string,
  country: string | null
): string | null {
  const known = toE164(input, country)
  if (known !== null) {
    return known
  }
  const digits = input.replace(/\D/g, "")
  const number =
    DIALLED_IN_AMERICA.test(digits) && !input.includes("+")
      ? `1${digits}`
      : digits.replace(/^0+/, "")
  return /^\d{7,15}$/.test(number) ? `+${number}` : null
}

/** X: E.164 with `+`; what cannot be read stays as it is. */
export function normalizeXPhone(
  input: string,
  country: string | null
): string | null {
  return toE164(input, country) ?? (input.trim().toLowerCase() || null)
}

/**
 * Meta: the digits without `+` and without leading zeros
 * (facebook/capi-param-builder, phoneUtil). It does not look whether there is
 * a country code; with the country of the address we do.
 */
export function normalizeMetaPhone(
  input: string,
  country: string | null
): string | null {
  const known =
    country !== null || TRUNK.test(input) || isHashed(input.trim())
      ? withoutPlus(toE164(input, country))
      : null
  if (known !== null) {
    return known
  }
  const digits = input.replace(/\D/g, "").replace(/^0+/, "")
  return digits === ""
    ? null
    : WRITTEN_IN_AMERICA.test(input)
      ? `1${digits}`
      : digits
}

/**
 * Snapchat: the digits without `+`, `00` and one leading zero
 * (segmentio/action-destinations, snap-audiences).
 */
export function normalizeSnapchatPhone(
  input: string,
  country: string | null
): string | null {
  const known = toE164(input, country)
  if (known !== null) {
    return withoutPlus(known)
  }
  const digits = input.replace(/\D/g, "").replace(/^00/, "").replace(/^0/, "")
  return digits === "" || digits.startsWith("0") ? null : digits
}

/** As Meta and Snapchat write it. */
export function withoutPlus(number: string | null): string | null {
  return number?.startsWith("+") ? number.slice(1) : number
}
