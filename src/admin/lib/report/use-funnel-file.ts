import type { AdminBenchmark } from "../../../types"
import { useWords } from "../i18n/use-words"
import { FUNNEL_STEPS } from "./funnel-steps"
import { fileRate } from "./file-figures"
import type { FileColumn } from "./report-column"
import type { Report } from "./use-report"

type Row = {
  step: string
  carts: number
  rate: number | null
  /** What the rates are of. */
  of: string
  carts_before: number
  rate_before: number | null
  benchmark: string | null
  benchmark_of: string
}

/** As a rate, like those beside it. */
const benchmarkOf = (known: AdminBenchmark | undefined) => ({
  benchmark: known ? (Number(known.percent) / 100).toFixed(4) : null,
  benchmark_of: known
    ? [known.year, known.denominator, known.source].filter(Boolean).join(", ")
    : "",
})

/** The funnel as a table. */
export const useFunnelFile = (
  { funnel, previous }: Report,
  benchmarks: AdminBenchmark[]
) => {
  const { t } = useWords()
  const before = previous.funnel
  const rows = [
    ...FUNNEL_STEPS,
    { metric: "assisted", of: "messaged" } as const,
  ].map(({ metric, of }): Row => ({
    ...benchmarkOf(benchmarks.find((one) => one.metric === metric)),
    step: t(`report.metric.${metric}.label`),
    carts: funnel[metric],
    rate: of && fileRate(funnel[metric], funnel[of]),
    of: of ? t(`report.metric.${of}.label`) : "",
    carts_before: before[metric],
    rate_before: of && fileRate(before[metric], before[of]),
  }))
  const columns: FileColumn<Row>[] = [
    { name: t("report.column.step"), isText: true, of: ({ step }) => step },
    { name: t("report.column.carts"), of: ({ carts }) => carts },
    { name: t("report.column.rate"), of: (row) => row.rate },
    { name: t("report.column.of"), isText: true, of: (row) => row.of },
    { name: t("report.column.cartsBefore"), of: (row) => row.carts_before },
    { name: t("report.column.rateBefore"), of: (row) => row.rate_before },
    ...(benchmarks.length
      ? [
          {
            name: t("report.column.benchmark"),
            of: (row: Row) => row.benchmark,
          },
          {
            name: t("report.column.benchmarkOf"),
            isText: true,
            of: (row: Row) => row.benchmark_of,
          },
        ]
      : []),
  ]

  return { columns, rows }
}
