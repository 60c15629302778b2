import type { AdminAbandonedCart } from "../../../../types"
import type { Db } from "../../db"
import { ABANDONED_CARTS } from "./abandoned-cart-source"

export type AbandonedCartRow = Omit<
  AdminAbandonedCart,
  | "last_activity_at"
  | "abandoned_at"
  | "restored_at"
  | "next_touch_at"
  | "erased_at"
> & {
  erased_at: Date | null
  last_activity_at: Date
  abandoned_at: Date
  restored_at: Date | null
  next_touch_at: Date | null
}

/** Abandoned carts as they stand now, in the order that they are asked for. */
export async function showAbandonedCarts(
  db: Db,
  ids: string[]
): Promise<AbandonedCartRow[]> {
  if (!ids.length) {
    return []
  }
  const rows = await db.execute<AbandonedCartRow>(
    `SELECT cart.cart_id AS id, cart.email, cart.customer_name,
            cart.customer_id, cart.erased_at, standing.status, enrollment.exit_reason,
            CASE WHEN enrollment.id IS NULL THEN cart.unreachable_reason END
              AS unreachable_reason,
            cart.robot, cart.stage, cart.item_count, cart.value::float8 AS value,
            COALESCE(cart.currency_code, '') AS currency_code,
            cart.last_activity_at, cart.abandoned_at, enrollment.restored_at,
            touches.sent AS touches_sent, touches.next_at AS next_touch_at,
            COALESCE(recovery.order_id, cart.order_id) AS order_id
       FROM ${ABANDONED_CARTS}
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE state = 'sent')::int AS sent,
               min(due_at) FILTER (WHERE state = 'due') AS next_at
          FROM recovery_touch
         WHERE enrollment_id = enrollment.id AND deleted_at IS NULL
      ) AS touches
      WHERE cart.cart_id = ANY(?)
        AND cart.abandoned_at IS NOT NULL
        AND cart.deleted_at IS NULL`,
    [ids]
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => known.get(id) ?? [])
}
