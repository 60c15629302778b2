import type { Db } from "../../db"
import { ENROLLMENTS_OF_ROBOTS } from "./of-robots"

export type DayRevenue = {
  /** `YYYY-MM-DD` in the asked time zone; null: of the whole period. */
  date: string | null
  currency_code: string
  orders: number
  /** Refunds taken off; major units. */
  recovered: number
  refunded: number
}

/**
 * Recovered revenue from `from` to before `to` by currency, for each day and
 * for the whole period: summed here, where decimals stay exact.
 */
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
        AND enrollment_id NOT IN (${ENROLLMENTS_OF_ROBOTS})
      GROUP BY GROUPING SETS ((date, currency_code), (currency_code))
      ORDER BY date, currency_code`,
    [input.timeZone, input.from, input.to]
  )
}
