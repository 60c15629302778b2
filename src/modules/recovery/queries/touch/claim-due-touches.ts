import type { Db } from "../../db"
import type { EnrollmentSnapshot } from "../enrollment/insert-enrollments"

/** A claimed touch with what the gate and the message need of our tables. */
export type ClaimedTouch = {
  id: string
  step_id: string
  position: number
  channel: string
  due_at: Date
  attempt: number
  lease_id: string
  enrollment_id: string
  /** The cart they have now: the abandoned one, or one rebuilt for them. */
  cart_id: string
  contact_id: string
  counted_from: Date
  enrolled_at: Date
  locale: string
  snapshot: EnrollmentSnapshot
  email: string
  first_name: string | null
  last_order_at: Date | null
  /** Last activity by our own clock. */
  noted: Date
}

/**
 * Takes the touches that are longest due, under a lease. What another worker
 * has locked is passed over. Touches of a sequence that is not active wait.
 */
export async function claimDueTouches(
  db: Db,
  input: {
    now: Date
    leaseId: string
    leaseUntil: Date
    limit: number
    /** Only this touch, however early: an admin's "send next now". */
    touchId?: string
  }
): Promise<ClaimedTouch[]> {
  return await db.execute<ClaimedTouch>(
    `WITH picked AS (
       SELECT touch.id
         FROM recovery_touch AS touch
         JOIN recovery_enrollment AS enrollment
           ON enrollment.id = touch.enrollment_id
         JOIN recovery_sequence AS sequence
           ON sequence.id = enrollment.sequence_id
        WHERE touch.state = 'due'
          AND touch.deleted_at IS NULL
          AND enrollment.state = 'active'
          AND sequence.status = 'active'
          AND (touch.due_at <= ? OR touch.id = ?)
          AND (?::text IS NULL OR touch.id = ?)
        ORDER BY touch.due_at, touch.id
        LIMIT ?
          FOR UPDATE OF touch SKIP LOCKED
     ), claimed AS (
       UPDATE recovery_touch AS touch
          SET state = 'claimed', lease_id = ?, lease_until = ?,
              attempt = touch.attempt + 1, updated_at = ?
         FROM picked
        WHERE touch.id = picked.id
       RETURNING touch.*
     )
     SELECT claimed.id, claimed.step_id, claimed.position, claimed.channel,
            claimed.due_at, claimed.attempt, claimed.lease_id,
            claimed.enrollment_id,
            COALESCE(enrollment.restored_cart_id, enrollment.cart_id)
              AS cart_id,
            enrollment.contact_id,
            enrollment.counted_from, enrollment.enrolled_at,
            enrollment.locale, enrollment.snapshot,
            contact.email, contact.first_name, contact.last_order_at,
            COALESCE(cart.last_activity_at, enrollment.counted_from) AS noted
       FROM claimed
       JOIN recovery_enrollment AS enrollment
         ON enrollment.id = claimed.enrollment_id
       JOIN recovery_contact AS contact ON contact.id = enrollment.contact_id
       LEFT JOIN recovery_tracked_cart AS cart
         ON cart.cart_id =
              COALESCE(enrollment.restored_cart_id, enrollment.cart_id)
        AND cart.deleted_at IS NULL
      ORDER BY claimed.due_at, claimed.id`,
    [
      input.now,
      input.touchId ?? null,
      input.touchId ?? null,
      input.touchId ?? null,
      input.limit,
      input.leaseId,
      input.leaseUntil,
      input.now,
    ]
  )
}
