import type { Db } from "../../db"

/** Whether any active cart has been quiet since then. */
export async function hasQuietCart(db: Db, quietSince: Date): Promise<boolean> {
  const rows = await db.execute(
    `SELECT FROM recovery_tracked_cart
      WHERE status = 'active' AND deleted_at IS NULL AND last_activity_at <= ?
      LIMIT 1`,
    [quietSince]
  )
  return rows.length > 0
}
