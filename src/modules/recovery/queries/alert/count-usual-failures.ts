import { addMs } from "../../../../domain/time/duration"
import type { Db } from "../../db"

const WEEK_MS = 7 * 86_400_000

/** The latest ones are enough to know what is usual. */
const MOST = 10_000

/**
 * How messages fared in the week before: those that failed or are uncertain,
 * or took more than one attempt, and those that were sent at once. Where more
 * were sent, the latest 10,000 and the time they took.
 */
export async function countUsualFailures(
  db: Db,
  before: Date
): Promise<{ troubled: number; sent: number }> {
  const from = addMs(before, -WEEK_MS)
  const [row] = await db.execute<{ troubled: number; sent: number }>(
    `WITH sent AS (
       SELECT sent_at, attempt
         FROM recovery_touch
        WHERE sent_at > ? AND sent_at <= ? AND deleted_at IS NULL
        ORDER BY sent_at DESC
        LIMIT ${MOST}
     ), span AS (
       SELECT count(*) FILTER (WHERE attempt = 1)::int AS at_once,
              count(*) FILTER (WHERE attempt > 1)::int AS later,
              CASE WHEN count(*) < ${MOST} THEN ?::timestamptz
                   ELSE min(sent_at) END AS begin
         FROM sent
     )
     SELECT span.at_once AS sent,
            span.later +
              (SELECT count(*)::int
                 FROM (SELECT FROM recovery_touch
                        WHERE state = 'failed'
                          AND settled_at > span.begin AND settled_at <= ?
                          AND deleted_at IS NULL
                        LIMIT ${MOST}) AS failed) +
              (SELECT count(*)::int
                 FROM (SELECT FROM recovery_touch
                        WHERE state = 'uncertain'
                          AND settled_at > span.begin AND settled_at <= ?
                          AND deleted_at IS NULL
                        LIMIT ${MOST}) AS uncertain) AS troubled
       FROM span`,
    [from, before, from, before, before]
  )
  return row!
}
