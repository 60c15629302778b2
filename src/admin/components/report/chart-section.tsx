import { Container } from "@medusajs/ui"
import { useState } from "react"

import type { AdminOverviewDay } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { EmptyState } from "../common/empty-state"
import { SectionHeader } from "../common/section-header"
import { CartsChart } from "./carts-chart"
import { ChartLegend } from "./chart-legend"
import { CARTS, ChartPicker } from "./chart-picker"
import { RevenueChart } from "./revenue-chart"

type ChartSectionProps = { days: AdminOverviewDay[]; currencies: string[] }

const hasCarts = (days: AdminOverviewDay[]) =>
  days.some(
    (day) => day.abandoned + day.messaged + day.restored + day.recovered > 0
  )

/** The period day by day. */
export const ChartSection = ({ days, currencies }: ChartSectionProps) => {
  const { t } = useWords()
  const [chosen, setChosen] = useState(CARTS)
  // A currency may not occur in the next period.
  const shown = currencies.includes(chosen) ? chosen : CARTS

  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("chart.title")}>
        {currencies.length > 0 && (
          <ChartPicker
            value={shown}
            currencies={currencies}
            onChange={setChosen}
          />
        )}
      </SectionHeader>
      {hasCarts(days) ? (
        <div className="flex flex-col gap-y-4 px-6 py-4">
          {shown === CARTS ? (
            <>
              <ChartLegend />
              <CartsChart days={days} />
            </>
          ) : (
            <RevenueChart days={days} currency={shown} />
          )}
        </div>
      ) : (
        <EmptyState
          title={t("chart.empty.title")}
          hint={t("chart.empty.hint")}
        />
      )}
    </Container>
  )
}
