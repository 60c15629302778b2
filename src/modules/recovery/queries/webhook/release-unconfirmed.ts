import type { Db } from "../../db"

/** Of those that no report names; later ones of the same provider were. */
const UNCONFIRMED = `
  SELECT touch.id
    FROM recovery_touch AS touch
    JOIN recovery_attempt AS attempt
      ON attempt.key = touch.delivery_key AND attempt.deleted_at IS NULL
   WHERE touch.state = 'uncertain'
     AND touch.settled_at < ?
     AND touch.written_off_at IS NULL
     AND touch.deleted_at IS NULL
     AND attempt.confirmed_at IS NULL
     AND attempt.outcome IS DISTINCT FROM 'accepted'
     AND COALESCE(
       (SELECT true FROM recovery_attempt AS other
         WHERE other.provider = attempt.provider
           AND other.confirmed_at IS NOT NULL
           AND other.sending_at > attempt.sending_at
           AND other.deleted_at IS NULL
         LIMIT 1), false)
   ORDER BY touch.settled_at, touch.id
   LIMIT ?
     FOR UPDATE OF touch SKIP LOCKED`

/**
 * Ends the doubt about touches that a provider's reports should have named by
 * now and did not, while they named later ones: it never had them. Each is
 * due again, as one that is knowingly sent again, where that still makes
 * sense; else it has failed, and nobody needs to decide anything. Answers how
 * many there were.
 */
export async function releaseUnconfirmed(
  db: Db,
  input: {
    now: Date
    /** Uncertain before this. */
    before: Date
    /** Due after this: what is older is too late to be sent again. */
    inTime: Date
    limit: number
  }
): Promise<number> {
  const { now, before, inTime, limit } = input
  const rows = await db.execute(
    `WITH picked AS MATERIALIZED (${UNCONFIRMED}
     ), judged AS MATERIALIZED (
       SELECT touch.id,
              touch.due_at > ?
              AND enrollment.state <> 'exited'
              AND NOT EXISTS (
                SELECT FROM recovery_touch AS later
                 WHERE later.enrollment_id = touch.enrollment_id
                   AND later.position > touch.position
                   AND later.state IN ('sending', 'sent', 'uncertain')
                   AND later.deleted_at IS NULL) AS again
         FROM recovery_touch AS touch
         JOIN recovery_enrollment AS enrollment
           ON enrollment.id = touch.enrollment_id
        WHERE touch.id = ANY(ARRAY(SELECT id FROM picked))
     )
     UPDATE recovery_touch AS touch
        SET state = CASE WHEN judged.again THEN 'due' ELSE 'failed' END,
            due_at = CASE WHEN judged.again THEN ?::timestamptz
                          ELSE touch.due_at END,
            resends = touch.resends + CASE WHEN judged.again THEN 1 ELSE 0 END,
            delivery_key = CASE WHEN judged.again THEN NULL
                                ELSE touch.delivery_key END,
            settled_at = CASE WHEN judged.again THEN NULL
                              ELSE touch.settled_at END,
            written_off_at = CASE WHEN judged.again THEN NULL ELSE ?::timestamptz END,
            error = ?,
            updated_at = ?
       FROM judged
      WHERE touch.id = ANY(ARRAY(SELECT id FROM judged))
        AND touch.id = judged.id
     RETURNING touch.id`,
    [before, limit, inTime, now, now, NEVER_HAD_IT, now]
  )
  return rows.length
}

const NEVER_HAD_IT =
  "The provider's reports name later messages and not this one: it never had it."
