import { Bar } from "recharts"

import type { AdminReportDay } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import type { MoneyView } from "../../lib/report/report-asked"
import { ChartFrame } from "./chart-frame"
import { REVENUE_COLOR } from "../../lib/report/chart-series"

type RevenueChartProps = {
  days: AdminReportDay[]
  currency: string
  view: MoneyView
}

/** Recovered money by day in one currency. */
export const RevenueChart = ({ days, currency, view }: RevenueChartProps) => {
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
        dataKey={(day: AdminReportDay) =>
          Number((view === "goods" ? day.net : day.revenue)[currency] ?? 0)
        }
        name={t("chart.revenue.option", { currency: code })}
        fill={REVENUE_COLOR}
        radius={[2, 2, 0, 0]}
        isAnimationActive={false}
      />
    </ChartFrame>
  )
}
