const DAY_MS = 86_400_000

const toDay = (ms: number) => new Date(ms).toISOString().slice(0, 10)

const DAY = /^(?!0000)\d{4}-\d\d-\d\d$/

/**
 * Whether a text is a calendar day, `YYYY-MM-DD`, that there is: JavaScript
 * takes the 30th of February for the 2nd of March, and PostgreSQL refuses it.
 */
export function isDay(text: string): boolean {
  const ms = DAY.test(text) ? Date.parse(text) : NaN
  return !Number.isNaN(ms) && toDay(ms) === text
}

/** A calendar day, `YYYY-MM-DD`, so many days later or earlier. */
export const shiftDay = (day: string, days: number): string =>
  toDay(Date.parse(day) + days * DAY_MS)

/** All calendar days from one to another, both among them. */
export function daysBetween(from: string, to: string): string[] {
  const first = Date.parse(from)
  const length = Math.round((Date.parse(to) - first) / DAY_MS) + 1
  return Array.from({ length: Math.max(0, length) }, (_, n) =>
    toDay(first + n * DAY_MS)
  )
}

/** The calendar day of a moment in a time zone. */
export const dayOf = (at: Date, timeZone: string): string =>
  // The Swedish locale writes dates in the order of ISO 8601.
  new Intl.DateTimeFormat("sv-SE", { timeZone }).format(at)
