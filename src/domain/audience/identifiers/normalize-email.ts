import { isHashed } from "./hash-identifier"

/** RFC 5321: a path has 256 octets, its angle brackets included. */
const LONGEST = 254
const VISIBLE_ASCII = /^[!-~]+$/
const ADDRESS = /^[^@<>()[\]\\,;:"]+@[^@<>()[\]\\,;:"]*[^.@]\.[^.@]+$/
const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Cs}]/u
const META_ADDRESS =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/

/**
 * Trimmed and in lower case, as TikTok, X, LinkedIn, Snapchat and Microsoft
 * want it; null for what is no address.
 */
export function normalizeEmail(input: string): string | null {
  const email = input.trim().toLowerCase()
  if (isHashed(email)) {
    return email
  }
  return email.length <= LONGEST &&
    ADDRESS.test(email) &&
    (VISIBLE_ASCII.test(email) || !INVISIBLE.test(email))
    ? email
    : null
}

/**
 * Meta: the same, of ASCII only, as its own parameter builder checks it
 * (facebook/capi-param-builder, emailUtil).
 */
export function normalizeMetaEmail(input: string): string | null {
  const email = normalizeEmail(input)
  return email === null || isHashed(email) || META_ADDRESS.test(email)
    ? email
    : null
}

/**
 * Google: dots and what follows a plus do not count in a mailbox at gmail.com
 * and googlemail.com, and only there (googleads/data-manager-python,
 * `format_email_address`).
 */
export function normalizeGoogleEmail(input: string): string | null {
  const email = normalizeEmail(input)
  if (
    email === null ||
    !(email.endsWith("@gmail.com") || email.endsWith("@googlemail.com"))
  ) {
    return email
  }
  return withoutVariants(email)
}

/**
 * Reddit: the same at every domain (its Conversions API asks for it;
 * segmentio/action-destinations, reddit-audiences).
 */
export function normalizeRedditEmail(input: string): string | null {
  const email = normalizeEmail(input)
  return email === null || isHashed(email) ? email : withoutVariants(email)
}

/**
 * Pinterest: spaces inside go as well (segmentio/action-destinations,
 * pinterest-conversions).
 */
export function normalizePinterestEmail(input: string): string | null {
  return normalizeEmail(input.replace(/\s/g, ""))
}

function withoutVariants(email: string): string | null {
  const at = email.indexOf("@")
  const plus = email.indexOf("+")
  const box = email.slice(0, plus >= 0 && plus < at ? plus : at)
  const bare = box.includes(".") ? box.replaceAll(".", "") : box
  return bare === "" ? null : bare + email.slice(at)
}
