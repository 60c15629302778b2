import {
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min"

/**
 * A number as the whole world dials it, read as people of that country write
 * it; as it was given where it cannot be one.
 *
 * @param country alpha-2, in any case
 */
export function toE164(phone: string, country: string | null): string {
  const region = country?.toUpperCase() ?? ""
  const read = parsePhoneNumberFromString(
    // "(0)" is what is left out where the country's code is dialled.
    /^\s*(\+|00)/.test(phone) ? phone.replace(/\(0\)/, "") : phone,
    isSupportedCountry(region) ? region : undefined
  )
  return read?.isPossible() ? read.number : phone
}
