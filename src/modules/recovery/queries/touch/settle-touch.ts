import type { TouchState } from "../../../../domain/touch/touch-state"
import type { Db } from "../../db"

export type Settlement =
  | { state: "sent"; messageId: string | null }
  /** Tried again at `dueAt`. */
  | { state: "due"; dueAt: Date; error: string }
  | { state: "failed" | "uncertain"; error: string }

/**
 * Writes what became of a touch that was on the wire. One that would be tried
 * again is canceled when its enrollment has ended meanwhile. Null when the
 * lease was lost: whoever holds it now settles it.
 */
export async function settleTouch(
  db: Db,
  input: { id: string; leaseId: string; now: Date; settlement: Settlement }
): Promise<TouchState | null> {
  const { settlement, now } = input
  const sent = settlement.state === "sent"
  const retry = settlement.state === "due"
  const [row] = await db.execute<{ state: TouchState }>(
    `WITH enrollment AS (
       SELECT held.id, held.state, held.exit_reason
         FROM recovery_enrollment AS held
         JOIN recovery_touch AS its ON its.enrollment_id = held.id
        WHERE its.id = ?
          FOR UPDATE OF held
     )
     UPDATE recovery_touch AS touch
        SET state = CASE WHEN ? AND enrollment.state <> 'active'
                         THEN 'canceled' ELSE ? END,
            skip_reason = CASE WHEN ? THEN enrollment.exit_reason END,
            due_at = COALESCE(?, touch.due_at), sent_at = ?,
            settled_at = ?, error = ?, provider_message_id = ?,
            lease_id = NULL, lease_until = NULL, updated_at = ?
       FROM enrollment
      WHERE touch.id = ? AND touch.lease_id = ?
        AND touch.state IN ('claimed', 'sending')
        AND enrollment.id = touch.enrollment_id
     RETURNING touch.state`,
    [
      input.id,
      retry,
      settlement.state,
      retry,
      retry ? settlement.dueAt : null,
      sent ? now : null,
      retry ? null : now,
      sent ? null : settlement.error,
      sent ? settlement.messageId : null,
      now,
      input.id,
      input.leaseId,
    ]
  )
  return row?.state ?? null
}
