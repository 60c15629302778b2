import type { Benchmark } from "../../../../domain/report/benchmark"
import { type Db, rowsParam } from "../../db"

export async function listBenchmarks(db: Db): Promise<Benchmark[]> {
  return await db.execute<Benchmark>(
    `SELECT metric, percent, year, denominator, source
       FROM recovery_benchmark WHERE deleted_at IS NULL ORDER BY metric`
  )
}

/** Writes all there are: those that are not among the rows go. */
export async function writeBenchmarks(
  db: Db,
  rows: Benchmark[]
): Promise<void> {
  await db.execute("LOCK TABLE recovery_benchmark IN SHARE ROW EXCLUSIVE MODE")
  await db.execute("DELETE FROM recovery_benchmark")
  await db.execute(
    `INSERT INTO recovery_benchmark
       (metric, percent, year, denominator, source)
     SELECT metric, percent, year, denominator, source
       FROM jsonb_to_recordset(?::jsonb) AS row(
              metric text, percent text, year integer, denominator text,
              source text)`,
    [rowsParam(rows)]
  )
}
