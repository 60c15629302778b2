import type { Db } from "../../db"
import { DUE_LINES } from "../touch/due-lines"

/** Longest due ones that are looked at, of each channel and sequence. */
const MOST = 1000

/**
 * Cancels due touches whose enrollment has ended for a reason, or is gone, and
 * ends them with their codes: nothing claims such a touch, and each claim
 * would pass over it for ever. They are longest due, since all others are
 * sent; in a sequence that is gone, also those that are due later. Answers how
 * many there were.
 */
export async function cancelDeadTouches(db: Db, now: Date): Promise<number> {
  const rows = await db.execute(
    `WITH RECURSIVE ${DUE_LINES}, dead AS MATERIALIZED (
       SELECT touch.id, enrollment.exit_reason
         FROM line
        CROSS JOIN LATERAL (
          SELECT CASE WHEN (SELECT true FROM recovery_sequence AS sequence
                             WHERE sequence.id = line.sequence_id
                               AND sequence.deleted_at IS NULL)
                      THEN ?::timestamptz ELSE 'infinity' END AS until
        ) AS looked
        CROSS JOIN LATERAL (
          SELECT id, enrollment_id FROM recovery_touch
           WHERE channel = line.channel AND sequence_id = line.sequence_id
             AND state = 'due' AND deleted_at IS NULL
             AND due_at <= looked.until
           ORDER BY due_at, id
           LIMIT ${MOST}) AS touch
         LEFT JOIN LATERAL (
           SELECT state, exit_reason FROM recovery_enrollment
            WHERE id = touch.enrollment_id AND deleted_at IS NULL
            LIMIT 1) AS enrollment ON true
        WHERE COALESCE(enrollment.state, 'exited') = 'exited'
     ), held AS MATERIALIZED (
       SELECT id FROM recovery_touch
        WHERE id = ANY(ARRAY(SELECT id FROM dead)) AND state = 'due'
        ORDER BY id
          FOR NO KEY UPDATE SKIP LOCKED
     ), canceled AS (
       UPDATE recovery_touch AS touch
          SET state = 'canceled', settled_at = ?, updated_at = ?,
              skip_reason = COALESCE(dead.exit_reason, 'erased')
         FROM dead
        WHERE touch.id = ANY(ARRAY(SELECT id FROM held))
          AND dead.id = touch.id
       RETURNING touch.id
     ), revoked AS (
       UPDATE recovery_incentive
          SET revoke_requested = true
        WHERE touch_id = ANY(ARRAY(SELECT id FROM canceled))
          AND deleted_at IS NULL
          AND state IN ('reserved', 'issued')
     )
     SELECT id FROM canceled`,
    [now, now, now]
  )
  return rows.length
}
