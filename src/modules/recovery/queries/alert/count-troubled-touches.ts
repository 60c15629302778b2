import { addMs } from "../../../../domain/time/duration"
import type { Db } from "../../db"
import { FAILED_SHOWN_MS } from "./failed-shown"

export type TroubledTouches = {
  /** Held by a worker. */
  sending: number
  /** Not written off. */
  uncertain: number
  /** Given up in the last seven days, and not dismissed. */
  failed: number
}

const MOST = 10_000

/** Touches on their way, and those that need a look. Counts up to 10,000. */
export async function countTroubledTouches(
  db: Db,
  now: Date
): Promise<TroubledTouches> {
  const [row] = await db.execute<TroubledTouches>(
    `SELECT (SELECT count(*)::int
               FROM (SELECT FROM recovery_touch
                      WHERE state IN ('claimed', 'sending')
                        AND deleted_at IS NULL
                      LIMIT ${MOST}) AS held) AS sending,
            (SELECT count(*)::int
               FROM (SELECT FROM recovery_touch
                      WHERE state = 'uncertain' AND written_off_at IS NULL
                        AND deleted_at IS NULL
                      LIMIT ${MOST}) AS undecided) AS uncertain,
            (SELECT count(*)::int
               FROM (SELECT FROM recovery_touch
                      WHERE state = 'failed' AND settled_at > ?
                        AND written_off_at IS NULL AND deleted_at IS NULL
                      LIMIT ${MOST}) AS given_up) AS failed`,
    [addMs(now, -FAILED_SHOWN_MS)]
  )
  return row!
}
