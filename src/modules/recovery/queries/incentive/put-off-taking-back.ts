import type { Db } from "../../db"
import { backoff } from "../backoff"

/**
 * Notes that codes could not be taken off a cart: each is tried again after a
 * minute, then after twice as long each time, up to six hours.
 */
export async function putOffTakingBack(
  db: Db,
  input: { ids: string[]; now: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_incentive
        SET take_back_attempts = take_back_attempts + 1,
            take_back_after = ?::timestamptz + ${backoff("take_back_attempts", "6 hours")},
            updated_at = CASE WHEN state = 'reserved' THEN updated_at
                              ELSE ? END
      WHERE id = ANY(?)`,
    [input.now, input.now, input.ids]
  )
}
