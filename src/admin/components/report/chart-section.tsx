import { Button, Container } from "@medusajs/ui"
import { useState } from "react"

import type { AdminOverviewDay } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { isByWeek } from "../../lib/report/chart-days"
import { EmptyState } from "../common/empty-state"
import { SectionHeader } from "../common/section-header"
import { CartsChart } from "./carts-chart"
import { ChartLegend } from "./chart-legend"
import { CARTS, ChartPicker } from "./chart-picker"
import { ChartTable } from "./chart-table"
import { RevenueChart } from "./revenue-chart"

type ChartSectionProps = { days: AdminOverviewDay[]; currencies: string[] }

const hasCarts = (days: AdminOverviewDay[]) =>
  days.some(
    (day) => day.abandoned + day.messaged + day.restored + day.recovered > 0
  )

/** The period day by day, as a chart or as a table. */
export const ChartSection = ({ days, currencies }: ChartSectionProps) => {
  const { t } = useWords()
  const [chosen, setChosen] = useState(CARTS)
  const [isTable, setIsTable] = useState(false)
  // A currency may not occur in the next period.
  const currency = currencies.includes(chosen) ? chosen : null
  const isEmpty = !hasCarts(days)
  const caption = currency
    ? t("chart.revenue.label", { currency: currency.toUpperCase() })
    : t("chart.carts.label")

  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t(isByWeek(days) ? "chart.weeks" : "chart.title")}>
        {currencies.length > 0 && (
          <ChartPicker
            value={currency ?? CARTS}
            currencies={currencies}
            onChange={setChosen}
          />
        )}
        {!isEmpty && (
          <Button
            size="small"
            variant="secondary"
            aria-pressed={isTable}
            onClick={() => setIsTable(!isTable)}
          >
            {t("chart.table")}
          </Button>
        )}
      </SectionHeader>
      {isEmpty ? (
        <EmptyState
          title={t("chart.empty.title")}
          hint={t("chart.empty.hint")}
        />
      ) : isTable ? (
        <ChartTable days={days} caption={caption} currency={currency} />
      ) : (
        <div className="flex flex-col gap-y-4 px-6 py-4">
          {currency ? (
            <RevenueChart days={days} currency={currency} />
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
