import type { Db } from "../../db"

/** Whether a cart that could not be judged waits to be tried again. */
export async function hasRestingCart(db: Db, now: Date): Promise<boolean> {
  const rows = await db.execute(
    `SELECT FROM recovery_tracked_cart
      WHERE status = 'active' AND look_again_at > ?
        AND look_again_at IS NOT NULL AND deleted_at IS NULL
      LIMIT 1`,
    [now]
  )
  return rows.length > 0
}
