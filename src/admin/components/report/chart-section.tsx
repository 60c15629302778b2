import { Button, Container } from "@medusajs/ui"
import { useState } from "react"

import type { AdminReportDay } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { chartDays, isByWeek } from "../../lib/report/chart-days"
import type { MoneyView } from "../../lib/report/report-asked"
import { useBasis } from "../../lib/report/use-basis"
import { useChartColumns } from "../../lib/report/use-chart-columns"
import type { Report } from "../../lib/report/use-report"
import { EmptyState } from "../common/empty-state"
import { SectionHeader } from "../common/section-header"
import { CartsChart } from "./carts-chart"
import { ChartLegend } from "./chart-legend"
import { CARTS, ChartPicker } from "./chart-picker"
import { CsvButton } from "./csv-button"
import { HowMeasured } from "./how-measured"
import { ReportTable } from "./report-table"
import { RevenueChart } from "./revenue-chart"

type ChartSectionProps = { report: Report; view: MoneyView }

const hasSomething = (days: AdminReportDay[]) =>
  days.some(
    ({ abandoned, revenue }) =>
      abandoned > 0 || Object.values(revenue).some((sum) => Number(sum) > 0)
  )

/** The period day by day, as a chart or as a table. */
export const ChartSection = ({ report, view }: ChartSectionProps) => {
  const { t } = useWords()
  const [chosen, setChosen] = useState(CARTS)
  const [isTable, setIsTable] = useState(false)
  const { days } = report
  const currencies = report.currencies
    .filter(({ recovered }) => recovered.orders > 0)
    .map(({ currency_code }) => currency_code)
  // A currency may not occur in the next period.
  const currency = currencies.includes(chosen) ? chosen : null
  const columns = useChartColumns(days, currency, view)
  const { basisShort } = useBasis(report.attribution_window_ms)
  const isEmpty = !hasSomething(days)
  const title = t(isByWeek(days) ? "chart.weeks" : "chart.title")
  const caption = currency
    ? t("chart.revenue.label", { currency: currency.toUpperCase() })
    : t("chart.carts.label")
  const bars = chartDays(days)

  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={title}
        hint={`${
          currency
            ? `${t("report.chart.revenue")} ${t(`report.money.${view}.hint`)}`
            : t("report.chart.carts")
        } ${basisShort}`}
      >
        <HowMeasured about="chart" title={title} />
        {currencies.length > 0 && (
          <ChartPicker
            value={currency ?? CARTS}
            currencies={currencies}
            onChange={setChosen}
          />
        )}
        {!isEmpty && (
          <>
            <Button
              size="small"
              variant="secondary"
              aria-pressed={isTable}
              onClick={() => setIsTable(!isTable)}
            >
              {t("chart.table")}
            </Button>
            <CsvButton
              table={title}
              name={currency ? `revenue-${currency}` : "days"}
              days={report}
              columns={columns.flatMap(({ file }) => file)}
              rows={bars}
            />
          </>
        )}
      </SectionHeader>
      {isEmpty ? (
        <EmptyState
          title={t("chart.empty.title")}
          hint={t("chart.empty.hint")}
        />
      ) : isTable ? (
        <ReportTable
          caption={caption}
          columns={columns}
          rows={[...bars].reverse()}
          keyOf={({ date }) => date}
          isLong
        />
      ) : (
        <div className="flex flex-col gap-y-4 px-6 py-4">
          {currency ? (
            <RevenueChart days={days} currency={currency} view={view} />
          ) : (
            <>
              <ChartLegend />
              <CartsChart days={days} />
            </>
          )}
        </div>
      )}
    </Container>
  )
}
