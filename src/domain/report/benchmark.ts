/** The rates of the funnel that a figure of somebody else may stand beside. */
export const BENCHMARK_METRICS = [
  "reached",
  "messaged",
  "opened",
  "clicked",
  "restored",
  "recovered",
] as const

export type BenchmarkMetric = (typeof BENCHMARK_METRICS)[number]

/** A figure that a merchant has typed in, to compare with. */
export type Benchmark = {
  metric: BenchmarkMetric
  /** From 0 to 100, an exact decimal. */
  percent: string
  year: number
  /** What it is a share of, in the merchant's words. */
  denominator: string
  /** Where it was read; empty: not said. */
  source: string
}
