import type { ExitReason } from "../../../../domain/enrollment/exit-reason"
import type { Db } from "../../db"

/**
 * Ends live enrollments and cancels the touch that waits in each, also one
 * that a worker has claimed: its commit will find the lease gone. A touch
 * that is already on the wire stays `sending` and settles. Codes that were
 * issued and not used are marked to be taken back when `revokeCodes` is set.
 * Answers the ids that ended now.
 */
export async function exitEnrollments(
  db: Db,
  input: {
    ids: string[]
    reason: ExitReason
    at: Date
    revokeCodes: boolean
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
     ), revoked AS (
       UPDATE recovery_incentive
          SET revoke_requested = true
        WHERE ?
          AND state IN ('reserved', 'issued')
          AND touch_id IN (SELECT touch.id FROM recovery_touch AS touch
                            WHERE touch.enrollment_id IN (SELECT id FROM ended))
     )
     SELECT id FROM ended`,
    [
      input.reason,
      input.at,
      input.at,
      input.ids,
      input.reason,
      input.at,
      input.revokeCodes,
    ]
  )
  return rows.map((row) => row.id)
}
