import { model } from "@medusajs/framework/utils"

/** A figure that a merchant has typed in, to lay beside the funnel's rates. */
const Benchmark = model.define("recovery_benchmark", {
  /** See `domain/report/benchmark.ts`. */
  metric: model.text().primaryKey(),
  /** From 0 to 100, an exact decimal. */
  percent: model.text(),
  year: model.number(),
  /** What it is a share of. */
  denominator: model.text(),
  source: model.text(),
})

export default Benchmark
