import type { RobotKind } from "../../../../domain/tracking/robot"
import type { Db } from "../../db"

export type QuietCart = {
  cart_id: string
  last_activity_at: Date
  stage: string
  /** When it was first found abandoned, if it was. */
  abandoned_at: Date | null
  robot: RobotKind | null
  /** When an admin said that it is a person's. */
  person_since: Date | null
}

/**
 * Locks the quietest active carts until the transaction ends; carts that
 * another worker holds are passed over, so that workers share the load, and
 * so are those that could not be judged and rest.
 */
export async function claimQuietCarts(
  db: Db,
  input: { quietSince: Date; now: Date; limit: number }
): Promise<QuietCart[]> {
  return await db.execute<QuietCart>(
    `SELECT cart_id, last_activity_at, stage, abandoned_at, robot,
            person_since
       FROM recovery_tracked_cart
      WHERE status = 'active'
        AND deleted_at IS NULL
        AND last_activity_at <= ?
        AND (look_again_at IS NULL OR look_again_at <= ?)
      ORDER BY last_activity_at
      LIMIT ?
        FOR UPDATE SKIP LOCKED`,
    [input.quietSince, input.now, input.limit]
  )
}
