import { type NamedRange, REPORT_RANGES } from "../../../types"

/** What the figures are narrowed to, as the API names it. */
export const REPORT_FILTERS = [
  "sales_channel_id",
  "sequence_id",
  "channel",
  "country_code",
  "buyer",
] as const

export type ReportFilter = (typeof REPORT_FILTERS)[number]

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
const DAY = /^20\d\d-\d\d-\d\d$/

/** What an address asks for; whatever makes no sense is as if not there. */
export const parseAsked = (params: URLSearchParams): ReportAsked => {
  const from = params.get("from") ?? ""
  const to = params.get("to") ?? ""
  const range = REPORT_RANGES.find((name) => name === params.get("range"))
  const filters = REPORT_FILTERS.flatMap((name) => {
    const value = params.get(name)

    return value ? [[name, value]] : []
  })

  return {
    days:
      DAY.test(from) && DAY.test(to) && from <= to
        ? { from, to }
        : { range: range ?? DEFAULT_RANGE },
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
