import type { Db } from "../../db"
import { DAY_COUNTS } from "./day-counts"

/**
 * Counts a day of the dashboard from nothing: what is there afterwards depends
 * on what happened alone, not on what was counted before. Only within a
 * transaction, and one at a time.
 */
export async function recountDay(
  db: Db,
  { day, timeZone }: { day: string; timeZone: string }
): Promise<void> {
  for (const { table, by, counts, rows } of DAY_COUNTS) {
    const columns = [...by, ...counts].join(", ")
    await db.execute(`DELETE FROM ${table} WHERE day = ?`, [day])
    await db.execute(
      `WITH day AS (
         SELECT day::text, day::timestamp AT TIME ZONE zone AS begins,
                (day + 1)::timestamp AT TIME ZONE zone AS ends
           FROM (SELECT ?::date AS day, ?::text AS zone) AS asked
       )
       INSERT INTO ${table} (id, ${columns})
       SELECT concat_ws('|', ${by.join(", ")}), ${columns}
         FROM (${rows}) AS counted (${columns})`,
      [day, timeZone]
    )
  }
}
