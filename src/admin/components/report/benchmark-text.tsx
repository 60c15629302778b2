import { Text } from "@medusajs/ui"

import type { AdminBenchmark } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"

/** A figure to compare with, of what and of when it is, and whose. */
export const BenchmarkText = ({ benchmark }: { benchmark: AdminBenchmark }) => {
  const { t } = useWords()
  const { finePercent } = useFormatters()
  const { denominator, percent, source, year } = benchmark

  return (
    <div className="min-w-0">
      <Text size="small" leading="compact" className="tabular-nums">
        {t("report.benchmark.figure", {
          percent: finePercent(Number(percent) / 100),
        })}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle break-words">
        {[t("report.benchmark.of", { year, denominator }), source]
          .filter(Boolean)
          .join(" · ")}
      </Text>
    </div>
  )
}
