import type { Db } from "../../db"
import { backoff } from "../backoff"

/**
 * Notes that a cart could not be judged: it rests for a minute, then for twice
 * as long each time, up to an hour. Its activity stays what it was.
 */
export async function restCart(
  db: Db,
  { cart_id, now }: { cart_id: string; now: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_tracked_cart
        SET failed_looks = failed_looks + 1,
            look_again_at = ?::timestamptz + ${backoff("failed_looks", "1 hour")}
      WHERE cart_id = ? AND status = 'active' AND deleted_at IS NULL`,
    [now, cart_id]
  )
}
