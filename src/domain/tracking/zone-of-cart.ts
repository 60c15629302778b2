import { zoneOfPlace } from "../time/zone-of-place"
import type { CartFacts } from "./cart-facts"

/**
 * The time zone of a cart's shopper at an instant: by the address, else by
 * the country that the language names; null where neither tells one.
 */
export function zoneOfCart(
  {
    country_code,
    province,
    locale,
  }: Pick<CartFacts, "country_code" | "province" | "locale">,
  at: Date
): string | null {
  const region = /[-_]([a-z]{2})(?:[-_]|$)/i.exec(locale ?? "")?.[1] ?? null
  return (
    zoneOfPlace({ country: country_code, province }, at) ??
    zoneOfPlace({ country: region, province: null }, at)
  )
}
