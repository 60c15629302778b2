import { CHANNELS } from "../../../../domain/touch/channel"
import type { Db } from "../../db"

/** Longest due ones that are looked at, of each active sequence. */
const MOST = 1000

/**
 * Cancels due touches whose enrollment has ended for a reason, or is gone, and
 * ends them with their codes: nothing claims such a touch, and each claim
 * would pass over it for ever. They are longest due, since all others are
 * sent. Answers how many there were.
 */
export async function cancelDeadTouches(db: Db, now: Date): Promise<number> {
  const rows = await db.execute(
    `WITH dead AS MATERIALIZED (
       SELECT touch.id, enrollment.exit_reason
         FROM unnest(?::text[]) AS open(channel)
        CROSS JOIN (SELECT id FROM recovery_sequence
                     WHERE status = 'active' AND deleted_at IS NULL)
                AS sequence
        CROSS JOIN LATERAL (
          SELECT id, enrollment_id FROM recovery_touch
           WHERE channel = open.channel AND sequence_id = sequence.id
             AND state = 'due' AND deleted_at IS NULL AND due_at <= ?
           ORDER BY due_at, id
           LIMIT ${MOST}) AS touch
         LEFT JOIN LATERAL (
           SELECT state, exit_reason FROM recovery_enrollment
            WHERE id = touch.enrollment_id LIMIT 1) AS enrollment ON true
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
    [CHANNELS, now, now, now]
  )
  return rows.length
}
