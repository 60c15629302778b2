import type { ExitReason } from "../../../../domain/enrollment/exit-reason"
import type { Db } from "../../db"

/**
 * Ends live enrollments and cancels the touch that waits in each, also one
 * that a worker has claimed: its commit will find the lease gone. A touch
 * that is already on the wire stays `sending` and settles. Answers the ids that
 * ended now.
 */
export async function exitEnrollments(
  db: Db,
  input: {
    ids: string[]
    reason: ExitReason
    at: Date
  }
): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    `WITH ended AS (
       UPDATE recovery_enrollment
          SET state = 'exited', exit_reason = ?, exited_at = ?, updated_at = ?
        WHERE id = ANY(?) AND state = 'active'
       RETURNING id
     ), canceled AS (
       UPDATE recovery_touch
          SET state = 'canceled', skip_reason = ?, settled_at = ?,
              lease_id = NULL, lease_until = NULL
        WHERE enrollment_id IN (SELECT id FROM ended)
          AND state IN ('due', 'claimed')
     )
     SELECT id FROM ended`,
    [input.reason, input.at, input.at, input.ids, input.reason, input.at]
  )
  return rows.map((row) => row.id)
}
