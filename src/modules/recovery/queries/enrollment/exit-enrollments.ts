import type { ExitReason } from "../../../../domain/enrollment/exit-reason"
import type { SkipReason } from "../../../../domain/touch/touch-state"
import type { Db } from "../../db"

/**
 * Ends live enrollments and cancels the touch that waits in each, also one
 * that a worker has claimed: its commit finds it gone. Its code is taken
 * back. A touch that is already on the wire stays `sending` and settles.
 * Answers the ids that ended now.
 * Only within a transaction.
 */
export async function exitEnrollments(
  db: Db,
  input: {
    ids: string[]
    reason: ExitReason
    /** What the canceled touches say, where it is another word. */
    skip?: SkipReason
    at: Date
  }
): Promise<string[]> {
  const skip = input.skip ?? input.reason
  // A statement of its own: the next one then also sees the touch that a
  // worker has just planned under its own lock.
  await db.execute(
    `SELECT id FROM recovery_enrollment
      WHERE id = ANY(?) ORDER BY id FOR NO KEY UPDATE`,
    [input.ids]
  )
  const rows = await db.execute<{ id: string }>(
    `WITH ended AS (
       UPDATE recovery_enrollment
          SET state = 'exited', exit_reason = ?, exited_at = ?, updated_at = ?
        WHERE id = ANY(?)
          AND (state = 'active' OR (state = 'completed' AND EXISTS (
               SELECT FROM recovery_touch AS touch
                WHERE touch.enrollment_id = recovery_enrollment.id
                  AND touch.deleted_at IS NULL
                  AND touch.state IN ('due', 'claimed'))))
       RETURNING id
     ), canceled AS (
       UPDATE recovery_touch
          SET state = 'canceled', skip_reason = ?, settled_at = ?,
              lease_id = NULL, lease_until = NULL
        WHERE enrollment_id IN (SELECT id FROM ended)
          AND deleted_at IS NULL
          AND state IN ('due', 'claimed')
       RETURNING id
     ), revoked AS (
       UPDATE recovery_incentive
          SET revoke_requested = true
        WHERE touch_id IN (SELECT id FROM canceled)
          AND deleted_at IS NULL
          AND state IN ('reserved', 'issued')
     )
     SELECT id FROM ended`,
    [input.reason, input.at, input.at, input.ids, skip, input.at]
  )
  return rows.map((row) => row.id)
}
