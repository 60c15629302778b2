import { type Db, rowsParam } from "../../db"
import type { GoneOrder } from "./end-orders"

/**
 * What orders ended that came to nothing goes on: their carts are open, their
 * people have not bought, the enrollments that each of them ended live again
 * with the touch that was canceled, and codes that were not taken back yet are
 * good. Not where something else has happened since: another order, another
 * live enrollment. Answers the enrollments that live again.
 * Only within a transaction.
 */
export async function undoPurchases(
  db: Db,
  { orders, now }: { orders: GoneOrder[]; now: Date }
): Promise<string[]> {
  const gone = rowsParam(orders)
  const orderIds = orders.map(({ order_id }) => order_id)
  // Cart, contact, enrollment, touch, code: as they are always locked.
  await reopenCarts(db, orders, now)
  await forgetOrders(db, gone, orderIds)
  const theirs = await listEnrollments(db, gone)
  const ids = await findEnded(db, gone, theirs)
  await revive(db, ids, now)
  await db.execute(
    `UPDATE recovery_incentive
        SET revoke_requested = false
      WHERE touch_id = ANY(ARRAY(
              SELECT id FROM recovery_touch
               WHERE enrollment_id = ANY(?) AND deleted_at IS NULL
                 AND (state IN ('sending', 'sent', 'uncertain')
                   OR (state = 'due' AND enrollment_id = ANY(?)))))
        AND state IN ('reserved', 'issued') AND deleted_at IS NULL`,
    [theirs, ids]
  )
  await db.execute(
    `UPDATE recovery_incentive
        SET state = 'issued', order_id = NULL, ended_at = NULL,
            cleared_at = NULL, updated_at = ?
      WHERE order_id = ANY(?) AND state = 'redeemed' AND deleted_at IS NULL`,
    [now, orderIds]
  )
  return ids
}

async function reopenCarts(
  db: Db,
  orders: GoneOrder[],
  now: Date
): Promise<void> {
  const carts = await db.execute<{ id: string }>(
    `SELECT id FROM recovery_tracked_cart
      WHERE cart_id = ANY(?) AND order_id = ANY(?)
        AND status = 'completed' AND deleted_at IS NULL
      ORDER BY id FOR NO KEY UPDATE`,
    [
      orders.map(({ cart_id }) => cart_id),
      orders.map(({ order_id }) => order_id),
    ]
  )
  await db.execute(
    `UPDATE recovery_tracked_cart
        SET status = 'active', order_id = NULL,
            stage = CASE WHEN stage = 'completed' THEN 'payment'
                         ELSE stage END,
            last_activity_at = GREATEST(last_activity_at, ?),
            updated_at = ?
      WHERE id = ANY(?)`,
    [now, now, carts.map(({ id }) => id)]
  )
}

/** Who bought: the person of the address, and the account's. */
async function forgetOrders(
  db: Db,
  gone: string,
  orderIds: string[]
): Promise<void> {
  const people = await db.execute<{ id: string }>(
    `SELECT contact.id
       FROM recovery_contact AS contact
      WHERE contact.id = ANY(ARRAY(
              SELECT found.id
                FROM (${GONE}) AS gone
               CROSS JOIN LATERAL (
                 SELECT id, last_order_at FROM recovery_contact
                  WHERE id = gone.contact_id AND deleted_at IS NULL
                 UNION
                 SELECT id, last_order_at FROM recovery_contact
                  WHERE customer_id = gone.customer_id AND deleted_at IS NULL
               ) AS found
               WHERE found.last_order_at = gone.placed_at))
      ORDER BY contact.id FOR NO KEY UPDATE`,
    [gone]
  )
  await db.execute(
    `UPDATE recovery_contact AS contact
        SET last_order_at =
              (SELECT max(other.placed_at) FROM recovery_order AS other
                WHERE other.contact_id = contact.id
                  AND other.order_id <> ALL(?::text[])
                  AND other.canceled_at IS NULL
                  AND other.deleted_at IS NULL)
      WHERE contact.id = ANY(?)`,
    [orderIds, people.map(({ id }) => id)]
  )
}

/** Of the cart, of the person, of the account and its carts. */
async function listEnrollments(db: Db, gone: string): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    `SELECT DISTINCT found.id
       FROM (${GONE}) AS gone
      CROSS JOIN LATERAL (
        SELECT id FROM recovery_enrollment
         WHERE cart_id = gone.cart_id AND deleted_at IS NULL
        UNION
        SELECT id FROM recovery_enrollment
         WHERE restored_cart_id = gone.cart_id AND deleted_at IS NULL
        UNION
        SELECT id FROM recovery_enrollment
         WHERE contact_id = gone.contact_id AND deleted_at IS NULL
        UNION
        SELECT enrollment.id
          FROM recovery_contact AS contact
          JOIN recovery_enrollment AS enrollment
            ON enrollment.contact_id = contact.id
           AND enrollment.deleted_at IS NULL
         WHERE contact.customer_id = gone.customer_id
           AND contact.deleted_at IS NULL
        UNION
        SELECT enrollment.id
          FROM recovery_tracked_cart AS cart
          JOIN recovery_enrollment AS enrollment
            ON enrollment.cart_id = cart.cart_id
           AND enrollment.deleted_at IS NULL
         WHERE cart.customer_id = gone.customer_id
           AND cart.deleted_at IS NULL
      ) AS found`,
    [gone]
  )
  return rows.map(({ id }) => id)
}

/** Those that the orders ended, and nothing else would have. */
async function findEnded(
  db: Db,
  gone: string,
  theirs: string[]
): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    `SELECT enrollment.id
       FROM recovery_enrollment AS enrollment
      WHERE enrollment.id = ANY(?)
        AND enrollment.state = 'exited'
        AND enrollment.exit_reason = 'purchased'
        AND enrollment.exited_at = ANY(ARRAY(
              SELECT attributed_at FROM (${GONE}) AS gone))
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
        FOR NO KEY UPDATE`,
    [theirs, gone]
  )
  return rows.map(({ id }) => id)
}

async function revive(db: Db, ids: string[], now: Date): Promise<void> {
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
     )
     -- What is sent again of one that was complete completes nothing.
     UPDATE recovery_enrollment AS enrollment
        SET state = CASE WHEN EXISTS (SELECT FROM touch
                                       WHERE enrollment_id = enrollment.id
                                         AND followed)
                         THEN 'completed' ELSE 'active' END,
            exit_reason = NULL, exited_at = NULL, updated_at = ?
      WHERE id = ANY(?)`,
    [now, ids, now, ids]
  )
}

const GONE = `
  SELECT * FROM jsonb_to_recordset(?::jsonb) AS row(
           order_id text, cart_id text, contact_id text, customer_id text,
           placed_at timestamptz, attributed_at timestamptz)`
