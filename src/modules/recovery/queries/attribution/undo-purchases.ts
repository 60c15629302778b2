import { type Db, rowsParam } from "../../db"
import type { GoneOrder } from "./end-orders"

/**
 * What orders ended that came to nothing goes on: their carts are open, their
 * people have not bought, the enrollments that each of them ended live again
 * with the touch that was canceled, and their codes are good. Not where
 * something else has happened since: another order, another live enrollment.
 * Answers the enrollments that live again.
 * Only within a transaction.
 */
export async function undoPurchases(
  db: Db,
  { orders, now }: { orders: GoneOrder[]; now: Date }
): Promise<string[]> {
  const gone = rowsParam(orders)
  // Cart, contact, enrollment, touch, code: as they are always locked.
  await db.execute(
    `UPDATE recovery_tracked_cart
        SET status = 'active', order_id = NULL,
            stage = CASE WHEN stage = 'completed' THEN 'payment'
                         ELSE stage END,
            last_activity_at = GREATEST(last_activity_at, ?),
            updated_at = ?
      WHERE cart_id = ANY(?) AND order_id = ANY(?)
        AND status = 'completed' AND deleted_at IS NULL`,
    [
      now,
      now,
      orders.map(({ cart_id }) => cart_id),
      orders.map(({ order_id }) => order_id),
    ]
  )
  await db.execute(
    `UPDATE recovery_contact AS contact
        SET last_order_at =
              (SELECT max(other.placed_at) FROM recovery_order AS other
                WHERE other.contact_id = contact.id
                  AND other.order_id <> ALL(?::text[])
                  AND other.deleted_at IS NULL)
       FROM (${GONE}) AS gone
      WHERE contact.id = gone.contact_id
        AND contact.last_order_at = gone.placed_at`,
    [orders.map(({ order_id }) => order_id), gone]
  )
  const revived = await db.execute<{ id: string; ended_at: Date }>(
    `SELECT enrollment.id, enrollment.exited_at AS ended_at
       FROM (${GONE}) AS gone
       JOIN recovery_enrollment AS enrollment
         ON enrollment.id = ANY(ARRAY(
              SELECT id FROM recovery_enrollment
               WHERE cart_id = gone.cart_id AND deleted_at IS NULL
              UNION
              SELECT id FROM recovery_enrollment
               WHERE restored_cart_id = gone.cart_id AND deleted_at IS NULL
              UNION
              SELECT id FROM recovery_enrollment
               WHERE contact_id = gone.contact_id AND deleted_at IS NULL))
      WHERE enrollment.state = 'exited'
        AND enrollment.exit_reason = 'purchased'
        AND enrollment.exited_at = gone.attributed_at
        AND NOT EXISTS (
              SELECT FROM recovery_enrollment AS other
               WHERE other.contact_id = enrollment.contact_id
                 AND other.state = 'active' AND other.deleted_at IS NULL)
        AND NOT EXISTS (
              SELECT FROM recovery_order AS other
               WHERE other.contact_id = enrollment.contact_id
                 AND other.placed_at > enrollment.counted_from
                 AND other.canceled_at IS NULL AND other.deleted_at IS NULL)
      ORDER BY enrollment.id
        FOR NO KEY UPDATE OF enrollment`,
    [gone]
  )
  const ids = revived.map(({ id }) => id)
  await db.execute(
    `WITH touch AS (
       UPDATE recovery_touch AS touch
          SET state = 'due', skip_reason = NULL, settled_at = NULL,
              updated_at = ?
         FROM recovery_enrollment AS enrollment
        WHERE touch.enrollment_id = ANY(?)
          AND enrollment.id = touch.enrollment_id
          AND touch.state = 'canceled' AND touch.skip_reason = 'purchased'
          AND touch.settled_at = enrollment.exited_at
          AND touch.deleted_at IS NULL
       RETURNING touch.enrollment_id, touch.followed
     ), enrollment AS (
       -- What is sent again of one that was complete completes nothing.
       UPDATE recovery_enrollment AS enrollment
          SET state = CASE WHEN EXISTS (SELECT FROM touch
                                         WHERE enrollment_id = enrollment.id
                                           AND followed)
                           THEN 'completed' ELSE 'active' END,
              exit_reason = NULL,
              exited_at = NULL, updated_at = ?
        WHERE id = ANY(?)
     )
     UPDATE recovery_incentive
        SET revoke_requested = false
      WHERE touch_id = ANY(ARRAY(SELECT id FROM recovery_touch
                                  WHERE enrollment_id = ANY(?)
                                    AND deleted_at IS NULL))
        AND state IN ('reserved', 'issued') AND deleted_at IS NULL`,
    [now, ids, now, ids, ids]
  )
  await db.execute(
    `UPDATE recovery_incentive
        SET state = 'issued', order_id = NULL, ended_at = NULL,
            cleared_at = NULL, updated_at = ?
      WHERE order_id = ANY(?) AND state = 'redeemed' AND deleted_at IS NULL`,
    [now, orders.map(({ order_id }) => order_id)]
  )
  return ids
}

const GONE = `
  SELECT * FROM jsonb_to_recordset(?::jsonb) AS row(
           order_id text, cart_id text, contact_id text,
           placed_at timestamptz, attributed_at timestamptz)`
