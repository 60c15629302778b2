import type { Db } from "../../db"

/**
 * claimed -> sending: from here on the message may be on the wire. False when
 * the lease was lost or the enrollment has ended; then nothing must be sent.
 * The enrollment is locked, so that an order placed at this very moment
 * either cancels the touch or comes after it.
 */
export async function commitTouch(
  db: Db,
  input: {
    id: string
    leaseId: string
    deliveryKey: string
    leaseUntil: Date
    now: Date
  }
): Promise<boolean> {
  const rows = await db.execute(
    `WITH live AS (
       SELECT enrollment.id
         FROM recovery_enrollment AS enrollment
         JOIN recovery_touch AS touch ON touch.enrollment_id = enrollment.id
        WHERE touch.id = ? AND enrollment.state = 'active'
          FOR UPDATE OF enrollment
     )
     UPDATE recovery_touch AS touch
        SET state = 'sending', delivery_key = ?, lease_until = ?,
            updated_at = ?
       FROM live
      WHERE touch.id = ? AND touch.enrollment_id = live.id
        AND touch.lease_id = ? AND touch.state = 'claimed'
     RETURNING touch.id`,
    [
      input.id,
      input.deliveryKey,
      input.leaseUntil,
      input.now,
      input.id,
      input.leaseId,
    ]
  )
  return rows.length > 0
}
