import type { Db } from "../../db"

/** An order that is gone, and that nobody had canceled. */
export type GoneOrder = {
  order_id: string
  cart_id: string | null
  contact_id: string | null
  customer_id: string | null
  placed_at: Date
  /** When what it meant for its person was done. */
  attributed_at: Date | null
}

/**
 * Orders that Medusa does not have any more count as canceled. Answers those
 * that did not before.
 */
export async function endOrders(
  db: Db,
  { ids, now }: { ids: string[]; now: Date }
): Promise<GoneOrder[]> {
  return await db.execute<GoneOrder>(
    `WITH ended AS (
       UPDATE recovery_order AS known
          SET canceled_at = COALESCE(known.canceled_at, ?::timestamptz),
              look_at = NULL
         FROM (SELECT order_id, canceled_at FROM recovery_order
                WHERE order_id = ANY(?) AND placed_at IS NOT NULL
                  AND deleted_at IS NULL
                ORDER BY order_id FOR NO KEY UPDATE) AS before
        WHERE known.order_id = before.order_id
       RETURNING known.*, before.canceled_at AS canceled_before
     ), reversed AS (
       UPDATE recovery_recovery
          SET status = 'reversed', reversed_at = ?::timestamptz,
              updated_at = ?::timestamptz
        WHERE order_id = ANY(?) AND status <> 'reversed'
          AND deleted_at IS NULL
     )
     SELECT order_id, cart_id, contact_id, customer_id, placed_at, attributed_at
       FROM ended WHERE canceled_before IS NULL`,
    [now, ids, now, now, ids]
  )
}
