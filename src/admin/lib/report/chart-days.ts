import { sumAmounts } from "../../../domain/report/sum-amounts"
import type { AdminOverviewDay } from "../../../types"

/** More days than this stand too close to be told apart. */
const MOST_DAYS = 31

const WEEK = 7

/** Whether days are shown by the week. */
export const isByWeek = (days: AdminOverviewDay[]): boolean =>
  days.length > MOST_DAYS

/**
 * The bars of a chart: a day each, or, in a long period, seven days each,
 * named after their first. The latest days make a whole week, so that the
 * last bar does not look like a fall.
 */
export const chartDays = (days: AdminOverviewDay[]): AdminOverviewDay[] => {
  if (!isByWeek(days)) return days

  const first = days.length % WEEK
  const weeks = Array.from({ length: Math.floor(days.length / WEEK) }, (_, i) =>
    days.slice(first + i * WEEK, first + (i + 1) * WEEK)
  )

  return [days.slice(0, first), ...weeks]
    .filter((week) => week.length > 0)
    .map(sumDays)
}

const sumDays = (days: AdminOverviewDay[]): AdminOverviewDay => {
  const sum = (pick: (day: AdminOverviewDay) => number) =>
    sumAmounts(days.map(pick))
  const currencies = new Set(
    days.flatMap(({ revenue }) => Object.keys(revenue))
  )

  return {
    date: days[0]!.date,
    abandoned: sum(({ abandoned }) => abandoned),
    messaged: sum(({ messaged }) => messaged),
    restored: sum(({ restored }) => restored),
    recovered: sum(({ recovered }) => recovered),
    revenue: Object.fromEntries(
      [...currencies].map((code) => [
        code,
        sum(({ revenue }) => revenue[code] ?? 0),
      ])
    ),
  }
}
