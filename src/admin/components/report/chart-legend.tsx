import { useWords } from "../../lib/i18n/use-words"
import { CART_SERIES } from "../../lib/report/chart-series"
import { ChartSwatch } from "./chart-swatch"

/** Which color is which. */
export const ChartLegend = () => {
  const { t } = useWords()

  return (
    <ul className="txt-compact-small text-ui-fg-subtle flex flex-wrap gap-x-4 gap-y-1">
      {CART_SERIES.map(({ metric, color }) => (
        <li key={metric} className="flex items-center gap-x-1.5">
          <ChartSwatch color={color} />
          {t(`report.metric.${metric}.label`)}
        </li>
      ))}
    </ul>
  )
}
