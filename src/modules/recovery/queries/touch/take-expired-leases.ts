import type { Db } from "../../db"

export type ExpiredTouch = {
  id: string
  enrollment_id: string
  step_id: string
  sequence_id: string
  channel: string
  due_at: Date
  followed: boolean
  counted_from: Date
  state: "claimed" | "sending"
  attempt: number
  excused: number
  resends: number
  delivery_key: string | null
  lease_id: string
}

/**
 * Touches whose worker died or froze, under a new lease so that only one
 * worker looks after each and the old one finds its own lease gone.
 */
export async function takeExpiredLeases(
  db: Db,
  input: { now: Date; leaseId: string; leaseUntil: Date; limit: number }
): Promise<ExpiredTouch[]> {
  return await db.execute<ExpiredTouch>(
    `WITH expired AS (
       SELECT id
         FROM recovery_touch
        WHERE state IN ('claimed', 'sending')
          AND deleted_at IS NULL
          AND lease_until < ?
        ORDER BY lease_until
        LIMIT ?
          FOR UPDATE SKIP LOCKED
     )
     UPDATE recovery_touch AS touch
        SET lease_id = ?, lease_until = ?, updated_at = ?
       FROM expired, recovery_enrollment AS enrollment
      WHERE touch.id = expired.id AND enrollment.id = touch.enrollment_id
     RETURNING touch.id, touch.enrollment_id, touch.step_id,
               touch.sequence_id, touch.channel, touch.due_at,
               touch.followed, enrollment.counted_from, touch.state,
               touch.attempt,
               touch.excused, touch.resends, touch.delivery_key,
               touch.lease_id`,
    [input.now, input.limit, input.leaseId, input.leaseUntil, input.now]
  )
}
