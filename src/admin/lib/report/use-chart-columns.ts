import type { AdminReportDay } from "../../../types"
import { CART_SERIES } from "./chart-series"
import { useFormatters } from "../format/use-formatters"
import { useWords } from "../i18n/use-words"
import { isByWeek } from "./chart-days"
import { amountInFile } from "./file-figures"
import type { MoneyView } from "./report-asked"
import type { ReportColumn } from "./report-column"

/** What a chart by day shows, as a table: of one currency, or the carts. */
export const useChartColumns = (
  days: AdminReportDay[],
  currency: string | null,
  view: MoneyView
): ReportColumn<AdminReportDay>[] => {
  const { t } = useWords()
  const { day, integer, money } = useFormatters()
  const first = t(isByWeek(days) ? "chart.week" : "chart.day")
  const date: ReportColumn<AdminReportDay> = {
    name: first,
    show: (row) => day(row.date),
    file: [{ name: first, isText: true, of: (row) => row.date }],
  }

  if (currency) {
    const name = t("chart.revenue.option", { currency: currency.toUpperCase() })
    const of = ({ net, revenue }: AdminReportDay) =>
      (view === "goods" ? net : revenue)[currency] ?? "0"

    return [
      date,
      {
        name,
        isFigure: true,
        show: (row) => money(of(row), currency),
        file: [{ name, of: (row) => amountInFile(of(row), currency) }],
      },
    ]
  }

  return [
    date,
    ...CART_SERIES.map(({ metric }) => {
      const name = t(`report.metric.${metric}.label`)

      return {
        name,
        isFigure: true,
        show: (row: AdminReportDay) => integer(row[metric]),
        file: [{ name, of: (row: AdminReportDay) => row[metric] }],
      }
    }),
  ]
}
