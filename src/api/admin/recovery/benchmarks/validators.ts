import { z } from "@medusajs/framework/zod"

import { BENCHMARK_METRICS } from "../../../../domain/report/benchmark"
import { plainText } from "../plain-text"

const PERCENT =
  "percent must be a number from 0 to 100 with at most two decimals"
const YEAR = "year must be a year from 1990 to 2100"

const words = (field: string) => plainText(field).pipe(z.string().trim())

const benchmark = z.strictObject({
  metric: z.enum(BENCHMARK_METRICS, {
    error: `metric must be one of ${BENCHMARK_METRICS.join(", ")}`,
  }),
  percent: z
    .union([z.number(), z.string().trim()], { error: PERCENT })
    .transform((given) => String(given).replace(/^0+(?=\d)/, ""))
    .refine((text) => /^\d{1,3}(\.\d{1,2})?$/.test(text), { error: PERCENT })
    .refine((text) => Number(text) <= 100, { error: PERCENT }),
  year: z
    .number({ error: YEAR })
    .int({ error: YEAR })
    .min(1990, { error: YEAR })
    .max(2100, { error: YEAR }),
  denominator: words("denominator").pipe(
    z
      .string()
      .min(1, { error: "denominator must say what it is a share of" })
      .max(200, { error: "denominator must be at most 200 characters long" })
  ),
  source: words("source")
    .pipe(
      z
        .string()
        .max(500, { error: "source must be at most 500 characters long" })
    )
    .default(""),
})

export const AdminWriteBenchmarks = z.strictObject({
  benchmarks: z
    .array(benchmark, { error: "benchmarks must be a list of figures" })
    .max(BENCHMARK_METRICS.length)
    .refine(
      (rows) => new Set(rows.map((row) => row.metric)).size === rows.length,
      {
        error: "each metric may be given once",
      }
    ),
})

export type AdminWriteBenchmarksType = z.infer<typeof AdminWriteBenchmarks>
