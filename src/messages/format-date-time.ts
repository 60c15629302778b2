import { intlLocale } from "./intl-locale"
import { remember } from "../domain/memory/remember"

const PARTS = {
  weekday: "long",
  day: "numeric",
  month: "long",
  hour: "numeric",
  minute: "2-digit",
} as const

/**
 * A moment for people to read, with the name of its time zone, so that it is
 * true wherever it is read. An unknown time zone falls back to UTC, an invalid
 * date to the empty string.
 *
 * @param zoneName a short name is `EST` where readers of the locale know it,
 *   and `GMT-5` where they do not; a long one is always a name
 */
export function formatDateTime(
  date: Date,
  locale: string,
  timeZone = "UTC",
  zoneName: "short" | "long" = "short"
): string {
  if (Number.isNaN(date.getTime())) {
    return ""
  }
  return formatterFor(`${intlLocale(locale)} ${timeZone} ${zoneName}`).format(
    date
  )
}

const formatterFor = remember((key) => {
  const [locale, timeZone, timeZoneName] = key.split(" ")
  const parts = { ...PARTS, timeZoneName: timeZoneName as "short" | "long" }
  try {
    return new Intl.DateTimeFormat(locale, { ...parts, timeZone })
  } catch {
    return new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" })
  }
})
