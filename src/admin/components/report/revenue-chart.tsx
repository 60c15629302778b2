import { Bar } from "recharts"

import type { AdminOverviewDay } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { ChartFrame } from "./chart-frame"
import { REVENUE_COLOR } from "./chart-series"

type RevenueChartProps = { days: AdminOverviewDay[]; currency: string }

/** Recovered money by day in one currency. */
export const RevenueChart = ({ days, currency }: RevenueChartProps) => {
  const { t } = useWords()
  const { money, shortMoney } = useFormatters()
  const code = currency.toUpperCase()

  return (
    <ChartFrame
      days={days}
      label={t("chart.revenue.label", { currency: code })}
      formatValue={(value) => money(value, currency)}
      formatTick={(value) => shortMoney(value, currency)}
    >
      <Bar
        dataKey={(day: AdminOverviewDay) => day.revenue[currency] ?? 0}
        name={t("chart.revenue.option", { currency: code })}
        fill={REVENUE_COLOR}
        radius={[2, 2, 0, 0]}
        isAnimationActive={false}
      />
    </ChartFrame>
  )
}
