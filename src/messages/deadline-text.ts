import { zoneOfPlace, type Place } from "../domain/time/zone-of-place"
import { formatDateTime } from "./format-date-time"

/**
 * A code's end as a shopper reads it: by the clocks where they are, as far as
 * their address tells; else by the shop's. The zone is named either way, by a
 * name and not by `GMT+1`, so that the sentence is true for a traveler too.
 *
 * @param locale the formatting locale, `"en-GB"`
 * @param shopTimeZone an IANA name
 */
export function deadlineText({
  at,
  locale,
  shopTimeZone,
  ...place
}: Place & { at: Date; locale: string; shopTimeZone: string }): string {
  const own = zoneOfPlace(place, at)
  if (!own) {
    return formatDateTime(at, locale, shopTimeZone, "long")
  }
  const short = formatDateTime(at, locale, own, "short")
  return NUMBERED_ZONE.test(short)
    ? formatDateTime(at, locale, own, "long")
    : short
}

/** `GMT+1`, `UTC−5`, in the digits of any script. */
const NUMBERED_ZONE = /[+\u2212-]\p{Nd}/u
