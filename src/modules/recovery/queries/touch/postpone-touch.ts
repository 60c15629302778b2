import type { Db } from "../../db"

/**
 * Gives a claimed touch back for a later time, and notes the activity it is
 * counted from. The attempt does not count: nothing was tried.
 */
export async function postponeTouch(
  db: Db,
  input: { id: string; leaseId: string; dueAt: Date; countedFrom: Date }
): Promise<void> {
  await db.execute(
    `WITH postponed AS (
       UPDATE recovery_touch
          SET state = 'due', due_at = ?, attempt = attempt - 1,
              lease_id = NULL, lease_until = NULL
        WHERE id = ? AND lease_id = ? AND state = 'claimed'
       RETURNING enrollment_id
     )
     UPDATE recovery_enrollment AS enrollment
        SET counted_from = ?
       FROM postponed
      WHERE enrollment.id = postponed.enrollment_id`,
    [input.dueAt, input.id, input.leaseId, input.countedFrom]
  )
}
