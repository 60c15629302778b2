import type { Db } from "../../db"
import { ENROLLMENTS_OF_ROBOTS } from "./of-robots"

export type StoryCounts = {
  /** Enrollments that are compared. */
  compared: number
  /** Whose window is not over yet. */
  unripe: number
  /** Of people who were enrolled while nobody was held out. */
  incomparable: number
  /** When the first of those was enrolled that can be compared, or will be. */
  first_at: Date | string | null
}

/** Enrollments from `from` to before `to`, if these are there, by whether they can be compared. */
export async function countStories(
  db: Db,
  input: { from: Date | null; to: Date | null; horizonMs: number; now: Date }
): Promise<StoryCounts> {
  const { from, to, horizonMs, now } = input
  const [counts] = await db.execute<StoryCounts>(
    `SELECT count(*) FILTER (WHERE drawn AND ripe)::int AS compared,
            count(*) FILTER (WHERE drawn AND NOT ripe)::int AS unripe,
            count(*) FILTER (WHERE NOT drawn)::int AS incomparable,
            min(enrolled_at) FILTER (WHERE drawn) AS first_at
       FROM (
         SELECT enrolled_at, arm_probability < 1 AS drawn,
                enrolled_at <= ?::timestamptz
                               - ?::float8 * interval '1 millisecond' AS ripe
           FROM recovery_enrollment
          WHERE enrolled_at >= ? AND enrolled_at < ?
            AND deleted_at IS NULL
            AND id NOT IN (${ENROLLMENTS_OF_ROBOTS})) AS story`,
    [now, horizonMs, from ?? "-infinity", to ?? "infinity"]
  )
  return counts!
}
