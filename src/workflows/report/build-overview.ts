import { calendarDays } from "../../domain/report/calendar-days"
import { countByDay } from "../../modules/recovery/queries/report/count-by-day"
import {
  type DayRevenue,
  sumRevenueByDay,
} from "../../modules/recovery/queries/report/sum-revenue-by-day"
import type {
  AdminOverviewDay,
  AdminOverviewResponse,
  AdminOverviewRevenue,
  AdminOverviewTotals,
} from "../../types"
import type { RecoveryModuleService } from "../recovery-module"
import { requirePeriod } from "./require-period"

const NOTHING: AdminOverviewTotals = {
  abandoned: 0,
  messaged: 0,
  restored: 0,
  recovered: 0,
}

/**
 * The funnel and the recovered revenue of a period, with a row for every
 * calendar day in it. Money is never added across currencies.
 * @throws MedusaError when the period is empty or too long
 */
export async function buildOverview(
  recovery: RecoveryModuleService,
  period: { from: Date; to: Date; timeZone: string }
): Promise<AdminOverviewResponse["overview"]> {
  requirePeriod(period)
  const [counts, revenue] = await recovery.read(async (db) => [
    await countByDay(db, period),
    await sumRevenueByDay(db, period),
  ])
  const days = new Map<string, AdminOverviewDay>(
    calendarDays(period.from, period.to, period.timeZone).map((date) => [
      date,
      { date, ...NOTHING, revenue: {} },
    ])
  )
  const totals = { ...NOTHING }
  let robots = 0
  for (const { kind, date, count } of counts) {
    // Robots' carts are among the abandoned ones, and out of every number.
    const [metric, n] =
      kind === "robots"
        ? (["abandoned", -count] as const)
        : ([kind, count] as const)
    robots += kind === "robots" ? count : 0
    totals[metric] += n
    const day = days.get(date)
    if (day) {
      day[metric] += n
    }
  }
  for (const { date, currency_code, recovered } of revenue) {
    const day = date === null ? undefined : days.get(date)
    if (day) {
      day.revenue[currency_code] = recovered
    }
  }
  return {
    from: period.from.toISOString(),
    to: period.to.toISOString(),
    time_zone: period.timeZone,
    totals,
    robots,
    revenue: ofPeriod(revenue),
    days: [...days.values()],
  }
}

function ofPeriod(rows: DayRevenue[]): AdminOverviewRevenue[] {
  return rows
    .filter(({ date }) => date === null)
    .map(({ date: _, ...row }) => row)
    .sort((a, b) => b.orders - a.orders)
}
