import { addDecimals } from "../../../domain/report/add-decimals"
import type { AdminReportDay, DecimalText } from "../../../types"

/** More days than this stand too close to be told apart. */
const MOST_DAYS = 31

const WEEK = 7

/** Whether days are shown by the week. */
export const isByWeek = (days: AdminReportDay[]): boolean =>
  days.length > MOST_DAYS

/**
 * The bars of a chart: a day each, or, in a long period, seven days each,
 * named after their first. The latest days make a whole week, so that the
 * last bar does not look like a fall.
 */
export const chartDays = (days: AdminReportDay[]): AdminReportDay[] => {
  if (!isByWeek(days)) return days

  const first = days.length % WEEK
  const weeks = Array.from({ length: Math.floor(days.length / WEEK) }, (_, i) =>
    days.slice(first + i * WEEK, first + (i + 1) * WEEK)
  )

  return [days.slice(0, first), ...weeks]
    .filter((week) => week.length > 0)
    .map((week) => week.reduce(addDay))
}

const addDay = (sum: AdminReportDay, day: AdminReportDay): AdminReportDay => {
  const counts = Object.entries(day).map(([name, value]) => [
    name,
    typeof value === "number"
      ? value + Number(sum[name as keyof AdminReportDay])
      : value,
  ])

  return {
    ...(Object.fromEntries(counts) as AdminReportDay),
    date: sum.date,
    revenue: addMoney(sum.revenue, day.revenue),
    net: addMoney(sum.net, day.net),
  }
}

const addMoney = (
  a: Record<string, DecimalText>,
  b: Record<string, DecimalText>
): Record<string, DecimalText> =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((code) => [
      code,
      addDecimals([a[code] ?? "0", b[code] ?? "0"]),
    ])
  )
