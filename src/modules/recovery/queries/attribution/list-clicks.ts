import type { Actor } from "../../../../domain/return/classify-hit"
import type { Db } from "../../db"

export type ClickRow = {
  touch_id: string
  enrollment_id: string
  actor: Actor
  at: Date
}

/**
 * Clicks of one person since a moment, on touches of enrollments that have
 * recovered no order yet: an enrollment wins a cart back once.
 */
export async function listClicks(
  db: Db,
  input: {
    cart_id: string | null
    customer_id: string | null
    email: string | null
    since: Date
  }
): Promise<ClickRow[]> {
  return await db.execute<ClickRow>(
    `SELECT event.touch_id, touch.enrollment_id, event.actor,
            event.occurred_at AS at
       FROM recovery_enrollment AS enrollment
       JOIN recovery_contact AS contact ON contact.id = enrollment.contact_id
       JOIN recovery_touch AS touch ON touch.enrollment_id = enrollment.id
       JOIN recovery_touch_event AS event
         ON event.touch_id = touch.id AND event.kind = 'clicked'
      WHERE event.occurred_at >= ?
        AND (enrollment.cart_id = ?
          OR enrollment.restored_cart_id = ?
          OR contact.customer_id = ?
          OR contact.email = ?)
        AND NOT EXISTS (SELECT FROM recovery_recovery AS earlier
                         WHERE earlier.enrollment_id = enrollment.id
                           AND earlier.status = 'recovered')`,
    [input.since, input.cart_id, input.cart_id, input.customer_id, input.email]
  )
}
