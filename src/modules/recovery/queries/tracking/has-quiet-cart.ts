import type { Db } from "../../db"

/** Whether any active cart has been quiet since then, and does not rest. */
export async function hasQuietCart(
  db: Db,
  { quietSince, now }: { quietSince: Date; now: Date }
): Promise<boolean> {
  const rows = await db.execute(
    `SELECT FROM recovery_tracked_cart
      WHERE status = 'active' AND deleted_at IS NULL AND last_activity_at <= ?
        AND (look_again_at IS NULL OR look_again_at <= ?)
      LIMIT 1`,
    [quietSince, now]
  )
  return rows.length > 0
}
