import type { Db } from "../../db"

export type MovedCart = {
  cart_id: string
  last_activity_at: Date
  stage: string
}

/**
 * Active carts that were shopped on after a moment, in that order; of those of
 * the very moment, the ones whose ids come after `id`.
 */
export async function listMovedCarts(
  db: Db,
  input: { after: Date; id: string; limit: number }
): Promise<MovedCart[]> {
  return await db.execute<MovedCart>(
    `SELECT cart_id, last_activity_at, stage
       FROM recovery_tracked_cart
      WHERE status = 'active'
        AND deleted_at IS NULL
        AND last_activity_at >= ?
        AND (last_activity_at, cart_id) > (?, ?)
      ORDER BY last_activity_at, cart_id
      LIMIT ?`,
    [input.after, input.after, input.id, input.limit]
  )
}
