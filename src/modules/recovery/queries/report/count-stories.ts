import type { Db } from "../../db"
import { ENROLLMENTS_OF_ROBOTS } from "./of-robots"

export type StoryCounts = {
  /** Enrollments that are compared. */
  compared: number
  /** Whose window is not over yet. */
  unripe: number
  /** Of people who were enrolled while nobody was held out. */
  incomparable: number
}

/** Enrollments from `from` to before `to`, by whether they can be compared. */
export async function countStories(
  db: Db,
  input: { from: Date; to: Date; horizonMs: number; now: Date }
): Promise<StoryCounts> {
  const { from, to, horizonMs, now } = input
  const [counts] = await db.execute<StoryCounts>(
    `SELECT count(*) FILTER (WHERE drawn AND ripe)::int AS compared,
            count(*) FILTER (WHERE drawn AND NOT ripe)::int AS unripe,
            count(*) FILTER (WHERE NOT drawn)::int AS incomparable
       FROM (
         SELECT arm_probability < 1 AS drawn,
                enrolled_at <= ?::timestamptz
                               - ?::float8 * interval '1 millisecond' AS ripe
           FROM recovery_enrollment
          WHERE enrolled_at >= ? AND enrolled_at < ?
            AND deleted_at IS NULL
            AND id NOT IN (${ENROLLMENTS_OF_ROBOTS})) AS story`,
    [now, horizonMs, from, to]
  )
  return counts!
}
