import { normalizeBirthDate } from "../identifiers/normalize-birth-date"
import { normalizeCity } from "../identifiers/normalize-city"
import { normalizeCountry } from "../identifiers/normalize-country"
import { normalizeMetaEmail } from "../identifiers/normalize-email"
import { normalizeExternalId } from "../identifiers/normalize-external-id"
import { normalizeGender } from "../identifiers/normalize-gender"
import { normalizeMetaName } from "../identifiers/normalize-name"
import { normalizeMetaPhone, withoutPlus } from "../identifiers/normalize-phone"
import { normalizeState } from "../identifiers/normalize-state"
import { normalizeZip } from "../identifiers/normalize-zip"
import { remember } from "../identifiers/remember"
import {
  cellOf,
  emailCell,
  hashOften,
  phoneCell,
  textOf,
  whyNothing,
} from "./cells"
import type { NetworkFormat } from "./network-format"
import { tidyText } from "./tidy-text"

/**
 * Meta, custom audience from a customer list.
 *
 * - Header: `email,phone,fn,ln,ct,st,zip,country,extern_id,value`, a part of
 *   Meta's full list.
 * - Hashed: all but extern_id (our id of the person) and value.
 * - Phone: digits with the country code, without `+` and leading zeros. Names
 *   without spaces and ASCII punctuation, city of Latin letters and digits, state in two
 *   letters, US zip of five digits, country in lower case.
 * - Without an address or a number, name, zip and country together may match.
 *
 * https://www.facebook.com/business/help/2082575038703844,
 * https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters,
 * https://github.com/facebook/capi-param-builder
 */
export const meta: NetworkFormat = {
  network: "meta",
  identifiers: ["hashed", "plain"],
  by: [],
  extension: "csv",
  line_end: "\n",
  least: 100,
  most: {},
  rules: {
    email: { normalize: normalizeMetaEmail, hashed: true },
    phone: { normalize: normalizeMetaPhone, hashed: true },
    name: { normalize: normalizeMetaName, hashed: true },
    city: { normalize: normalizeCity, hashed: true },
    state: { normalize: normalizeState, hashed: true },
    zip: { normalize: normalizeZip, hashed: true },
    country: { normalize: normalizeCountry, hashed: true },
    birth_date: {
      normalize: (input) => normalizeBirthDate(input),
      hashed: true,
    },
    gender: { normalize: normalizeGender, hashed: true },
    external_id: { normalize: normalizeExternalId, hashed: true },
  },
  preamble: () => [
    [
      "email",
      "phone",
      "fn",
      "ln",
      "ct",
      "st",
      "zip",
      "country",
      "extern_id",
      "value",
    ],
  ],
  toRow(person, options) {
    const at = person.country_code
    const email = emailCell(person.email, normalizeMetaEmail, options)
    const phone = phoneCell(person.phone, at, (no) => withoutPlus(no)!, options)
    const first = textOf(person.first_name, normalizeMetaName)
    const last = textOf(person.last_name, normalizeMetaName)
    const zip = textOf(person.postal_code, (text) => normalizeZip(text, at))
    const country = textOf(at, countryOf)
    const located = [first, last, zip, country].every((text) => text !== null)
    if ("left_out" in email && "left_out" in phone && !located) {
      return { left_out: whyNothing(email, phone) }
    }
    const city = textOf(person.city, normalizeCity)
    const state = textOf(person.province, (text) =>
      stateOf(`${at ?? ""} ${text}`)
    )
    const write = options.identifiers === "hashed" ? hashed : plain
    return {
      cells: [
        cellOf(email),
        cellOf(phone),
        write(first),
        write(last),
        write(city),
        write(state),
        write(zip),
        write(country),
        tidyText(person.contact_id),
        valueCell(person.value),
      ],
    }
  },
}

// Few in a million people live in another country or state.
const countryOf = remember(normalizeCountry, 500)
const stateOf = remember((countryAndState) => {
  const space = countryAndState.indexOf(" ")
  return normalizeState(
    countryAndState.slice(space + 1),
    countryAndState.slice(0, space) || null
  )
}, 2_000)

function hashed(text: string | null): string {
  return text === null ? "" : hashOften(text)
}

function plain(text: string | null): string {
  return text ?? ""
}

/** What somebody is worth is never negative there. */
function valueCell(value: number | null): string {
  return value !== null && value >= 0 && value < 1e15 ? String(value) : ""
}
