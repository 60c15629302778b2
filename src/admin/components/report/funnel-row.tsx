import { clx, Text } from "@medusajs/ui"

import type { AdminBenchmark, AdminReportFunnel } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { rate } from "../../lib/report/rate"
import { BenchmarkText } from "./benchmark-text"
import { RateText } from "./rate-text"

type FunnelRowProps = {
  metric: keyof AdminReportFunnel
  of: keyof AdminReportFunnel | null
  funnel: AdminReportFunnel
  /** Of the period before. */
  before: AdminReportFunnel
  /** Of all steps: where there is one, each has a column for it. */
  benchmarks: AdminBenchmark[]
}

/** One step: how many, what share, and what share it was before. */
export const FunnelRow = ({
  metric,
  of,
  funnel,
  before,
  benchmarks,
}: FunnelRowProps) => {
  const { t } = useWords()
  const { integer, percent } = useFormatters()
  const count = funnel[metric]
  const width = 100 * (rate(count, funnel.abandoned) ?? 0)
  const benchmark = benchmarks.find((one) => one.metric === metric)
  const earlier = of && rate(before[metric], before[of])

  return (
    <li
      className={clx(
        "grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 px-6 py-3",
        benchmarks.length > 0
          ? "md:grid-cols-[minmax(0,16rem)_minmax(0,1fr)_4rem_12rem_11rem]"
          : "md:grid-cols-[minmax(0,16rem)_minmax(0,1fr)_4rem_13rem]"
      )}
    >
      <div className="min-w-0">
        <Text size="small" leading="compact" weight="plus">
          {t(`report.metric.${metric}.label`)}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle text-pretty">
          {t(`report.metric.${metric}.help`)}
        </Text>
      </div>
      <div
        aria-hidden
        className="bg-ui-bg-component h-2 overflow-hidden rounded-full max-md:col-span-2"
      >
        <div
          className={`h-full rounded-full ${
            metric === "held_out"
              ? "bg-ui-tag-neutral-icon"
              : metric === "recovered"
                ? "bg-ui-tag-green-icon"
                : "bg-ui-tag-blue-icon"
          }`}
          style={{ width: `${width}%` }}
        />
      </div>
      <Text
        size="small"
        weight="plus"
        className="self-start text-right tabular-nums max-md:col-start-2 max-md:row-start-1 md:self-center"
      >
        {integer(count)}
      </Text>
      <div className="txt-compact-small flex flex-wrap justify-between gap-x-4 max-md:col-span-2 md:flex-col md:items-end">
        {of && (
          <span>
            <RateText
              part={count}
              whole={funnel[of]}
              of={t(`report.whole.${of}`)}
            />{" "}
            <span className="text-ui-fg-subtle">{t(`report.of.${of}`)}</span>
          </span>
        )}
        <span className="text-ui-fg-subtle">
          {of
            ? earlier !== null &&
              t("report.funnel.was", { value: percent(earlier) })
            : t("report.funnel.was", { value: integer(before[metric]) })}
        </span>
      </div>
      {benchmark && (
        <div className="max-md:col-span-2">
          <BenchmarkText benchmark={benchmark} />
        </div>
      )}
    </li>
  )
}
