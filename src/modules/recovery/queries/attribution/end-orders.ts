import type { Db } from "../../db"

/** Orders that Medusa does not have any more count as canceled. */
export async function endOrders(
  db: Db,
  { ids, now }: { ids: string[]; now: Date }
): Promise<void> {
  if (!ids.length) {
    return
  }
  await db.execute(
    `WITH ended AS (
       UPDATE recovery_order
          SET canceled_at = COALESCE(canceled_at, ?::timestamptz),
              look_at = NULL
        WHERE order_id = ANY(?) AND placed_at IS NOT NULL
     )
     UPDATE recovery_recovery
        SET status = 'reversed', reversed_at = ?::timestamptz,
            updated_at = ?::timestamptz
      WHERE order_id = ANY(?) AND status = 'recovered'
        AND deleted_at IS NULL`,
    [now, ids, now, now, ids]
  )
}
