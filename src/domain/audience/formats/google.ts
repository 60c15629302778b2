import type { AudiencePerson } from "../audience-person"
import { normalizeCountryCode } from "../identifiers/normalize-country"
import { normalizeGoogleEmail } from "../identifiers/normalize-email"
import { normalizeName } from "../identifiers/normalize-name"
import { normalizeE164 } from "../identifiers/normalize-phone"
import { normalizePlainZip } from "../identifiers/normalize-zip"
import {
  cellOf,
  emailCell,
  hashOften,
  phoneCell,
  textOf,
  whyNothing,
} from "./cells"
import type { FileOptions, NetworkFormat } from "./network-format"

/**
 * Google Ads, Customer Match, as a file in _Audience manager_.
 *
 * - Header: `Email,Phone,First Name,Last Name,Country,Zip`.
 * - Hashed: email, phone and names. Country and Zip never are.
 * - Phone: E.164 with `+`. Email: variants of a mailbox at gmail.com and
 *   googlemail.com are one.
 * - A postal address matches only with both names, country and zip: if one is
 *   missing, the others are not given either.
 * - Members and removals are the same file; which it is, is chosen at the
 *   upload.
 *
 * https://support.google.com/google-ads/answer/7659867,
 * https://github.com/googleads/data-manager-python
 */
export const google: NetworkFormat = {
  network: "google",
  identifiers: ["hashed", "plain"],
  by: [],
  extension: "csv",
  line_end: "\n",
  least: 100,
  most: {},
  rules: {
    email: { normalize: normalizeGoogleEmail, hashed: true },
    phone: { normalize: normalizeE164, hashed: true },
    name: { normalize: normalizeName, hashed: true },
    country: { normalize: normalizeCountryCode, hashed: false },
    zip: { normalize: normalizePlainZip, hashed: false },
  },
  preamble: () => [
    ["Email", "Phone", "First Name", "Last Name", "Country", "Zip"],
  ],
  toRow(person, options) {
    const email = emailCell(person.email, normalizeGoogleEmail, options)
    const phone = phoneCell(
      person.phone,
      person.country_code,
      (number) => number,
      options
    )
    const address = addressCells(person, options)
    return "left_out" in email && "left_out" in phone && address === NONE
      ? { left_out: whyNothing(email, phone) }
      : { cells: [cellOf(email), cellOf(phone), ...address] }
  },
}

const NONE = ["", "", "", ""]

function addressCells(
  person: AudiencePerson,
  { identifiers }: FileOptions
): string[] {
  const first = textOf(person.first_name, normalizeName)
  const last = textOf(person.last_name, normalizeName)
  const country = textOf(person.country_code, normalizeCountryCode)
  const zip = textOf(person.postal_code, normalizePlainZip)
  return first === null || last === null || country === null || zip === null
    ? NONE
    : identifiers === "hashed"
      ? [hashOften(first), hashOften(last), country, zip]
      : [first, last, country, zip]
}
