import type { Db } from "../../db"
import { IS_ROBOT } from "./of-robots"
import type { DaysFilter } from "./sum-days"

const MOST = 10_000

/**
 * How many carts of robots went quiet in the days of a zone; at most 10,000
 * are counted. They go through no sequence, so nothing but the sales channel
 * and the country narrows them.
 */
export async function countRobots(
  db: Db,
  filter: DaysFilter,
  timeZone: string
): Promise<number> {
  const { from, to, sales_channel_id, country_code } = filter
  const narrowed = Object.entries({ sales_channel_id, country_code }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined
  )
  const [row] = await db.execute<{ count: number }>(
    `SELECT count(*)::int AS count
       FROM (SELECT FROM recovery_tracked_cart
              WHERE ${IS_ROBOT} AND deleted_at IS NULL
                AND abandoned_at >= ?::date::timestamp AT TIME ZONE ?
                AND abandoned_at < (?::date + 1)::timestamp AT TIME ZONE ?
                ${narrowed.map(([column]) => `AND ${column} = ?`).join(" ")}
              LIMIT ?) AS robots`,
    [from, timeZone, to, timeZone, ...narrowed.map(([, value]) => value), MOST]
  )
  return row!.count
}
