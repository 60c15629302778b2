const DAY_MS = 86_400_000

/**
 * The calendar days, as `YYYY-MM-DD` in a time zone, that the time from
 * `from` to before `to` touches. Days of 23 and 25 hours come once each.
 */
export function calendarDays(from: Date, to: Date, timeZone: string): string[] {
  // The Swedish locale writes dates in the order of ISO 8601.
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone })
  const days = new Set<string>()
  for (let at = from.getTime(); at < to.getTime(); at += DAY_MS / 2) {
    days.add(format.format(at))
  }
  if (to > from) {
    days.add(format.format(to.getTime() - 1))
  }
  return [...days]
}
