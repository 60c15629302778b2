import type { Db } from "../../db"

export type DayRevenue = {
  date: string
  currency_code: string
  orders: number
  /** Refunds taken off; major units. */
  recovered: number
  refunded: number
}

/** Recovered revenue from `from` to before `to`, by day and currency. */
export async function sumRevenueByDay(
  db: Db,
  input: { from: Date; to: Date; timeZone: string }
): Promise<DayRevenue[]> {
  return await db.execute<DayRevenue>(
    `SELECT to_char(recovered_at AT TIME ZONE ?, 'YYYY-MM-DD') AS date,
            currency_code, count(*)::int AS orders,
            sum(revenue - refunded)::float8 AS recovered,
            sum(refunded)::float8 AS refunded
       FROM recovery_recovery
      WHERE recovered_at >= ? AND recovered_at < ?
        AND status = 'recovered' AND deleted_at IS NULL
      GROUP BY date, currency_code
      ORDER BY date, currency_code`,
    [input.timeZone, input.from, input.to]
  )
}
