import { Bar, Line } from "recharts"

import type { AdminOverviewDay } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { ChartFrame } from "./chart-frame"
import { CART_SERIES } from "./chart-series"

type CartsChartProps = { days: AdminOverviewDay[] }

/** Carts by day: the abandoned as bars, what became of them as lines. */
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
      {CART_SERIES.map(({ metric, color }, index) =>
        index === 0 ? (
          <Bar
            key={metric}
            dataKey={metric}
            name={t(`metric.${metric}.label`)}
            fill={color}
            fillOpacity={0.35}
            radius={[2, 2, 0, 0]}
            isAnimationActive={false}
          />
        ) : (
          <Line
            key={metric}
            dataKey={metric}
            name={t(`metric.${metric}.label`)}
            stroke={color}
            strokeWidth={2}
            dot={false}
            type="monotone"
            isAnimationActive={false}
          />
        )
      )}
    </ChartFrame>
  )
}
