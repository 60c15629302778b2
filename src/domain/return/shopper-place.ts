import type { Place } from "./restore-address"

export type PlaceFacts = {
  /** Of the delivery address. */
  addressCountry: string | null | undefined
  /** The countries of the cart's region,*/
  regionCountries: string[]
  /** Where the store says that an unknown shopper lands. */
  storeCountry: string | undefined
  /** What the cart says, or the country's or the store's own. */
  locale: string
  /** The store's own. */
  defaultLocale: string
}

/**
 * Where a shopper is, as their shop's addresses tell it: the country of the
 * delivery address; else the store's own where the cart's region has it; else
 * the first of the region by its code, since shops show one region's carts alike in all its
 * countries; else the store's own. A cart's locale is the shopper's own text
 * and counts only where it looks like one.
 */
export function shopperPlace(facts: PlaceFacts): Place {
  const { storeCountry, regionCountries } = facts
  const region = regionCountries.flatMap((code) => asCountry(code) ?? [])
  const own =
    storeCountry && region.includes(storeCountry) ? storeCountry : null
  return {
    country:
      asCountry(facts.addressCountry) ??
      own ??
      [...region].sort()[0] ??
      storeCountry ??
      null,
    locale: LOCALE.test(facts.locale) ? facts.locale : facts.defaultLocale,
  }
}

const LOCALE = /^[a-z]{2,3}([-_][a-z\d]{1,8}){0,5}$/i

function asCountry(code: string | null | undefined): string | null {
  return code && /^[a-z]{2}$/i.test(code) ? code.toLowerCase() : null
}
