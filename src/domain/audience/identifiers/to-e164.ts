import {
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min"
import { isHashed } from "./hash-identifier"
import { readAbroad, readAtHome } from "./read-quickly"

const E164 = /^\+[1-9]\d{6,14}$/
/** What people write around the digits of a number, in any script. */
const NUMBER = /^[+＋]?[\p{Nd}\p{Zs}().\-/\u2010-\u2015\u2212（）．－／]+$/u
const ASCII_NUMBER = /^\+?[\d ().\-/]+$/
const TRUNK = /[(（]\s*[0０]\s*[)）]/u
const LONGEST = 64

/**
 * A telephone number as E.164, `+` and 7 to 15 digits, read as libphonenumber
 * does with the country of the address; null for what is none. What is
 * written with its country is believed, also in a range that is newer than
 * our copy of the plans. A national number without a country is nobody's.
 */
export function toE164(input: string, country: string | null): string | null {
  const written = input.trim()
  if (E164.test(written)) {
    return readAbroad(written.slice(1)) ?? international(written.slice(1))
  }
  if (isHashed(written)) {
    return written.toLowerCase()
  }
  const isAscii = ASCII_NUMBER.test(written)
  if (written.length > LONGEST || !(isAscii || NUMBER.test(written))) {
    return null
  }
  // "+49 (0)170": the zero is for callers inside the country.
  const number = (isAscii ? written : written.normalize("NFKC")).replace(
    TRUNK,
    ""
  )
  const digits = isAscii ? number.replace(/\D/g, "") : number
  return number.startsWith("+") || number.startsWith("00")
    ? international(digits.replace(/^[+\s0]+/, ""))
    : national(digits, country?.toUpperCase() ?? null)
}

function international(digits: string): string | null {
  const quick = readAbroad(digits)
  if (quick !== undefined && E164.test(quick)) {
    return quick
  }
  const parsed = parsePhoneNumberFromString(`+${digits}`)
  return asE164(
    parsed?.isValid() ? parsed.number : `+${digits.replace(/\D/g, "")}`
  )
}

function national(number: string, country: string | null): string | null {
  if (country !== null && isSupportedCountry(country)) {
    const quick = /^\d+$/.test(number) ? readAtHome(number, country) : undefined
    const parsed =
      quick === undefined
        ? parsePhoneNumberFromString(number, country)
        : undefined
    return asE164(quick ?? (parsed?.isPossible() ? parsed.number : ""))
  }
  const parsed = number.startsWith("0")
    ? undefined
    : parsePhoneNumberFromString(`+${number}`)
  return parsed?.isValid() ? asE164(parsed.number) : null
}

function asE164(number: string): string | null {
  return E164.test(number) ? number : null
}
