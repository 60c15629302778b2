import {
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min"
import { isHashed } from "./hash-identifier"

const E164 = /^\+[1-9]\d{6,14}$/
/** What people write around the digits of a number, in any script. */
const NUMBER = /^[+＋]?[\p{Nd}\p{Zs}().\-/\u2010-\u2015\u2212（）．－／]+$/u
const TRUNK = /[(（]\s*[0０]\s*[)）]/u
const TWO_DIGIT_CODES = new Set(
  (
    "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 " +
    "57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98"
  ).split(" ")
)

/**
 * A telephone number as E.164, `+` and 7 to 15 digits, read by
 * libphonenumber with the country of the address; null for what is none. What
 * is written with its country is believed, also in a range that is newer than
 * our copy of the plans. A national number without a country is nobody's.
 */
export function toE164(input: string, country: string | null): string | null {
  if (E164.test(input) && !mayHaveTrunkZero(input)) {
    return input
  }
  const written = input.trim()
  if (isHashed(written)) {
    return written.toLowerCase()
  }
  if (written.length > 64 || !NUMBER.test(written)) {
    return null
  }
  // "+49 (0)170": the zero is for callers inside the country.
  const number = written.normalize("NFKC").replace(TRUNK, "")
  return number.startsWith("+") || /^\s*00/.test(number)
    ? international(number.replace(/^[+\s0]+/, ""))
    : national(number, country)
}

function international(digits: string): string | null {
  const parsed = parsePhoneNumberFromString(`+${digits}`)
  return asE164(
    parsed?.isValid() ? parsed.number : `+${digits.replace(/\D/g, "")}`
  )
}

function national(number: string, country: string | null): string | null {
  const code = country?.toUpperCase()
  const parsed =
    code !== undefined && isSupportedCountry(code)
      ? parsePhoneNumberFromString(number, code)
      : number.startsWith("0")
        ? undefined
        : parsePhoneNumberFromString(`+${number}`)
  return parsed?.isValid() ? asE164(parsed.number) : null
}

function asE164(number: string): string | null {
  return E164.test(number) ? number : null
}

/** A zero behind the calling code is mostly one that does not belong. */
function mayHaveTrunkZero(number: string): boolean {
  const first = number[1]
  const code =
    first === "1" || first === "7"
      ? 1
      : TWO_DIGIT_CODES.has(number.slice(1, 3))
        ? 2
        : 3
  return number[1 + code] === "0"
}
