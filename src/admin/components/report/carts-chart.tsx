import { Bar } from "recharts"

import type { AdminReportDay } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { ChartFrame } from "./chart-frame"
import { CART_SERIES } from "../../lib/report/chart-series"

type CartsChartProps = { days: AdminReportDay[] }

/** Carts by day: what was abandoned, and beside it what became of carts. */
export const CartsChart = ({ days }: CartsChartProps) => {
  const { t } = useWords()
  const { integer } = useFormatters()

  return (
    <ChartFrame
      days={days}
      label={t("chart.carts.label")}
      formatValue={integer}
      formatTick={integer}
    >
      {CART_SERIES.map(({ metric, color }) => (
        <Bar
          key={metric}
          dataKey={metric}
          name={t(`report.metric.${metric}.label`)}
          fill={color}
          radius={[2, 2, 0, 0]}
          isAnimationActive={false}
        />
      ))}
    </ChartFrame>
  )
}
