import { isDay } from "../../../domain/report/days"
import {
  REPORT_FILTERS,
  type ReportFilter,
} from "../../../domain/report/report-filters"
import { type NamedRange, REPORT_RANGES } from "../../../types"
import { checkDays } from "./check-days"

/** With delivery and taxes, or the goods alone. */
export type MoneyView = "total" | "goods"

/** What messages caused is told of all carts there are, or of the period's. */
export type CauseView = "whole" | "period"

export type ReportDays = { range: NamedRange } | { from: string; to: string }

/** What the report is asked for. */
export type ReportAsked = {
  days: ReportDays
  filters: Partial<Record<ReportFilter, string>>
  money: MoneyView
  cause: CauseView
}

const DEFAULT_RANGE: NamedRange = "30d"
const LAST_DAY = "2099-12-31"

const isPeriod = (from: string, to: string) =>
  isDay(from) && isDay(to) && checkDays(from, to, LAST_DAY) === null

/** What an address asks for; whatever makes no sense is as if not there. */
export const parseAsked = (params: URLSearchParams): ReportAsked => {
  const from = params.get("from") ?? ""
  const to = params.get("to") ?? ""
  const range = REPORT_RANGES.find((name) => name === params.get("range"))
  const filters = Object.entries(REPORT_FILTERS).flatMap(([name, form]) => {
    const value = params.get(name) ?? ""

    return form.test(value) ? [[name, value]] : []
  })

  return {
    days: isPeriod(from, to) ? { from, to } : { range: range ?? DEFAULT_RANGE },
    filters: Object.fromEntries(filters) as ReportAsked["filters"],
    money: params.get("money") === "goods" ? "goods" : "total",
    cause: params.get("cause") === "period" ? "period" : "whole",
  }
}

/** The same as an address, without what goes without saying. */
export const writeAsked = ({
  days,
  filters,
  money,
  cause,
}: ReportAsked): Record<string, string> => ({
  ...("range" in days && days.range === DEFAULT_RANGE ? {} : days),
  ...filters,
  ...(money === "goods" && { money }),
  ...(cause === "period" && { cause }),
})
