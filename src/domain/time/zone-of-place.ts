import { remember } from "../memory/remember"
import { provinceZones } from "./province-zones"

/** Where somebody is, as an address tells it. */
export type Place = {
  /** ISO 3166 alpha-2, in any case. */
  country: string | null
  /** As shops keep it: `"MA"`, `"us-ma"` or `"Massachusetts"`. */
  province: string | null
}

/**
 * The IANA time zone of a place at an instant, or null where it cannot be
 * known: every zone of the country, or of the province where there is one,
 * must show the same time then. The zones are those of Unicode's CLDR, which
 * this runtime brings along.
 */
export function zoneOfPlace(
  { country, province }: Place,
  at: Date
): string | null {
  if (Number.isNaN(at.getTime()) || !country) {
    return null
  }
  const zones = provinceZones(country, province) ?? zonesOfCountry(country)
  const [first = null] = zones
  const agree = zones.every((zone) => offset(zone, at) === offset(first!, at))
  return agree ? first : null
}

/** By law one time, whatever clocks some of its people prefer. */
const OFFICIAL: Record<string, string> = { CN: "Asia/Shanghai" }

/** The getter of older runtimes became a function in newer ones. */
type WithZones = { timeZones?: string[]; getTimeZones?: () => string[] }

const zonesOfCountry = remember((country): string[] => {
  try {
    const locale = new Intl.Locale("und", { region: country })
    const official = OFFICIAL[locale.region ?? ""]
    const { timeZones } = locale as WithZones
    const zones = (locale as WithZones).getTimeZones?.() ?? timeZones ?? []
    return official ? [official] : zones
  } catch {
    return []
  }
})

function offset(timeZone: string, at: Date): string | undefined {
  return offsetFormat(timeZone)
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName")?.value
}

const offsetFormat = remember(
  (timeZone) =>
    new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" })
)
