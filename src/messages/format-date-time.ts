import { intlLocale } from "./intl-locale"
import { remember } from "./remember"

const PARTS = {
  weekday: "long",
  day: "numeric",
  month: "long",
  hour: "numeric",
  minute: "2-digit",
  timeZoneName: "short",
} as const

/**
 * A deadline for people to read, with the name of its time zone, so that it is
 * true wherever it is read. An unknown time zone falls back to UTC, an invalid
 * date to the empty string.
 */
export function formatDateTime(
  date: Date,
  locale: string,
  timeZone = "UTC"
): string {
  if (Number.isNaN(date.getTime())) {
    return ""
  }
  return formatterFor(`${intlLocale(locale)} ${timeZone}`).format(date)
}

const formatterFor = remember((key) => {
  const [locale, timeZone] = key.split(" ")
  try {
    return new Intl.DateTimeFormat(locale, { ...PARTS, timeZone })
  } catch {
    return new Intl.DateTimeFormat(locale, { ...PARTS, timeZone: "UTC" })
  }
})
