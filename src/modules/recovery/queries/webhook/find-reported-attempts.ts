import { type Db, rowsParam } from "../../db"

/** What an event says of the message it is about. */
export type AskedReport = {
  n: number
  /** An attempt's key that came back. */
  key: string | null
  /** A touch's id that came back in our Message-ID. */
  touch_id: string | null
  /** What the provider calls it. */
  ids: string[]
}

export type ReportedAttempt = {
  n: number
  key: string
  touch_id: string
  outcome: string | null
  /** Our own key came back: no other message can be meant. */
  by_reference: boolean
}

/**
 * The attempt that each report is about: by its key; by its touch, where only
 * that came back, the latest; or by the provider's own id. Reports of other
 * messages than ours find none.
 */
export async function findReportedAttempts(
  db: Db,
  asked: AskedReport[]
): Promise<ReportedAttempt[]> {
  return await db.execute<ReportedAttempt>(
    `SELECT asked.n, found.key, found.touch_id, found.outcome,
            found.by_reference
       FROM jsonb_to_recordset(?::jsonb) AS asked(
              n integer, key text, touch_id text, ids text[])
      CROSS JOIN LATERAL (
        (SELECT key, touch_id, outcome, true AS by_reference
           FROM recovery_attempt AS attempt
          WHERE attempt.key = asked.key AND attempt.deleted_at IS NULL)
        UNION ALL
        (SELECT key, touch_id, outcome, true
           FROM recovery_attempt AS attempt
          WHERE attempt.key = ANY(ARRAY(
                  SELECT touch.id || ':' || n
                    FROM recovery_touch AS touch,
                         generate_series(1, touch.attempt) AS n
                   WHERE touch.id = asked.touch_id
                     AND touch.deleted_at IS NULL))
            AND attempt.deleted_at IS NULL
          ORDER BY attempt.attempt DESC
          LIMIT 1)
        UNION ALL
        (SELECT key, touch_id, outcome, false
           FROM recovery_attempt AS attempt
          WHERE attempt.provider_message_id = ANY(asked.ids)
            AND attempt.deleted_at IS NULL
          LIMIT 1)
        LIMIT 1
      ) AS found`,
    [rowsParam(asked)]
  )
}
