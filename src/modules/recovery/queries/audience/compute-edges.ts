import { QUINTILES, type RfmEdges } from "../../../../domain/audience/rfm"
import type { Db } from "../../db"
import { age, spentOf } from "./score-columns"

const edges = (value: string) =>
  `percentile_cont(ARRAY[${QUINTILES.join()}]::float8[])
     WITHIN GROUP (ORDER BY ${value})`

/**
 * Where the fifths of a shop's buyers part: by when they bought last, by how
 * often, and, among those of one main currency, by how much.
 */
export async function computeEdges(db: Db, now: Date): Promise<RfmEdges> {
  const [all] = await db.execute<{
    recency: number[] | null
    frequency: number[] | null
  }>(
    `SELECT ${edges("age")} AS recency, ${edges("orders")} AS frequency
       FROM (SELECT ${age("?", "last_order_at")} AS age,
                    order_count::float8 AS orders
               FROM recovery_profile
              WHERE order_count > 0 AND deleted_at IS NULL) AS buyer`,
    [now]
  )
  const money = await db.execute<{ currency: string; edges: number[] }>(
    `SELECT main_currency AS currency,
            ${edges(spentOf("spent", "main_currency"))} AS edges
       FROM recovery_profile
      WHERE order_count > 0 AND deleted_at IS NULL
      GROUP BY main_currency`
  )
  return {
    at: now.toISOString(),
    recency: all?.recency ?? [],
    frequency: all?.frequency ?? [],
    monetary: Object.fromEntries(
      money.map(({ currency, edges: monetary }) => [currency, monetary])
    ),
  }
}
