import type { AdminOverviewTotals } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { rate } from "../../lib/report/rate"
import { StatCard } from "./stat-card"

type Metric = keyof AdminOverviewTotals

const METRICS: { metric: Metric; of: Metric | null }[] = [
  { metric: "abandoned", of: null },
  { metric: "messaged", of: "abandoned" },
  { metric: "restored", of: "messaged" },
  { metric: "recovered", of: "messaged" },
]

type StatGridProps = { totals: AdminOverviewTotals }

/** From abandoned to recovered, each number with its share. */
export const StatGrid = ({ totals }: StatGridProps) => {
  const { t } = useWords()
  const { integer, percent } = useFormatters()

  const note = (metric: Metric, of: Metric | null) => {
    const share = of && rate(totals[metric], totals[of])

    return share === null ? null : t(`rate.${of}`, { rate: percent(share) })
  }

  return (
    <div className="grid grid-cols-2 gap-2 lg:grid-cols-4">
      {METRICS.map(({ metric, of }) => (
        <StatCard
          key={metric}
          label={t(`metric.${metric}.label`)}
          help={t(`metric.${metric}.help`)}
          value={integer(totals[metric])}
          note={note(metric, of)}
        />
      ))}
    </div>
  )
}
