import type { Benchmark } from "../domain/report/benchmark"

export {
  type Benchmark as AdminBenchmark,
  BENCHMARK_METRICS,
  type BenchmarkMetric,
} from "../domain/report/benchmark"

/** `GET /admin/recovery/benchmarks`, and what a `POST` of all answers. */
export type AdminBenchmarksResponse = { benchmarks: Benchmark[] }
