import fc from "fast-check"
import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min"
import { readAbroad, readAtHome } from "./read-quickly"

const DIGITS = "0123456789"
const COUNTRIES = getCountries()

/** The same pseudo-random digits every time. */
function* numbers(count: number): Generator<[CountryCode, string]> {
  let seed = 1
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  for (let at = 0; at < count; at += 1) {
    const country = COUNTRIES[next(COUNTRIES.length)]!
    const length = 6 + next(8)
    const number = Array.from({ length }, () => DIGITS[next(10)]).join("")
    const prefixes = ["", "", "0", "1", "8", getCountryCallingCode(country)]
    yield [country, prefixes[next(prefixes.length)]! + number]
  }
}

describe("a number read quickly", () => {
  it("is what libphonenumber reads in every country", () => {
    let quick = 0
    for (const [country, number] of numbers(5_000)) {
      const read = readAtHome(number, country)
      if (read !== undefined) {
        quick += 1
        const parsed = parsePhoneNumberFromString(number, country)
        if (parsed?.number !== read || !parsed.isPossible()) {
          throw new Error(`${number} in ${country}: ${read}`)
        }
      }
    }
    expect(quick).toBeGreaterThan(400)
  })

  it("is what libphonenumber leaves alone behind a plus", () => {
    let quick = 0
    for (const [country, number] of numbers(5_000)) {
      const digits = getCountryCallingCode(country) + number
      const read = readAbroad(digits)
      if (read !== undefined) {
        quick += 1
        const parsed = parsePhoneNumberFromString(`+${digits}`)
        if ((parsed?.number ?? read) !== read) {
          throw new Error(`+${digits}: ${parsed?.number}`)
        }
      }
    }
    expect(quick).toBeGreaterThan(2_500)
  })

  it.each(["999", "80012345678", "0123", ""])(
    "is left to libphonenumber where the code is nobody's: %j",
    (digits) => expect(readAbroad(digits)).toBeUndefined()
  )
})
