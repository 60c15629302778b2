import {
  type AdminBenchmark,
  BENCHMARK_METRICS,
  type BenchmarkMetric,
} from "../../../types"

/** A figure as it is being typed; a rate without a percent has none. */
export type BenchmarkDraft = Record<
  "percent" | "year" | "denominator" | "source",
  string
>

export type BenchmarkDrafts = Record<BenchmarkMetric, BenchmarkDraft>

/** What the form begins with. */
export const toDrafts = (benchmarks: AdminBenchmark[]): BenchmarkDrafts =>
  Object.fromEntries(
    BENCHMARK_METRICS.map((metric) => {
      const known = benchmarks.find((one) => one.metric === metric)

      return [
        metric,
        {
          percent: known?.percent ?? "",
          year: known ? String(known.year) : "",
          denominator: known?.denominator ?? "",
          source: known?.source ?? "",
        },
      ]
    })
  ) as BenchmarkDrafts

const PERCENT = /^\d{1,3}([.,]\d{1,2})?$/
const YEAR = /^(199\d|20\d\d)$/

/** What of a draft cannot be kept as it is; nothing where there is none. */
export const wrongIn = (draft: BenchmarkDraft): (keyof BenchmarkDraft)[] => {
  if (Object.values(draft).every((text) => !text.trim())) {
    return []
  }
  const percent = draft.percent.trim()
  const isPercent =
    PERCENT.test(percent) && Number(percent.replace(",", ".")) <= 100

  return [
    ...(isPercent ? [] : (["percent"] as const)),
    ...(YEAR.test(draft.year.trim()) ? [] : (["year"] as const)),
    ...(draft.denominator.trim() ? [] : (["denominator"] as const)),
  ]
}

/** The figures of drafts in which nothing is wrong. */
export const toBenchmarks = (drafts: BenchmarkDrafts): AdminBenchmark[] =>
  BENCHMARK_METRICS.flatMap((metric) => {
    const { percent, year, denominator, source } = drafts[metric]

    return percent.trim()
      ? {
          metric,
          percent: percent.trim().replace(",", "."),
          year: Number(year),
          denominator: denominator.trim(),
          source: source.trim(),
        }
      : []
  })
