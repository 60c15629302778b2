import type { Db } from "../../db"

export type EndedIncentive = {
  id: string
  code: string
  promotion_id: string | null
  expired: boolean
}

/**
 * Codes that have run out or are no longer deserved; also those that were
 * only reserved, since a crash may have left their promotion. A reserved one
 * rests first until `reservedBefore`: the worker that reserved it may be
 * making its promotion at this moment.
 */
export async function listEndedIncentives(
  db: Db,
  input: { now: Date; reservedBefore: Date; limit: number }
): Promise<EndedIncentive[]> {
  return await db.execute<EndedIncentive>(
    `SELECT id, code, promotion_id, expires_at <= ? AS expired
       FROM (
         (SELECT id, code, promotion_id, expires_at, state, updated_at
            FROM recovery_incentive
           WHERE state IN ('reserved', 'issued') AND deleted_at IS NULL
             AND expires_at <= ?
           ORDER BY expires_at
           LIMIT ?)
         UNION
         (SELECT id, code, promotion_id, expires_at, state, updated_at
            FROM recovery_incentive
           WHERE revoke_requested AND state IN ('reserved', 'issued')
             AND deleted_at IS NULL
             AND (state = 'issued' OR updated_at < ?)
           ORDER BY id
           LIMIT ?)
       ) AS ended
      WHERE state = 'issued' OR updated_at < ?
      ORDER BY expires_at, id
      LIMIT ?`,
    [
      input.now,
      input.now,
      input.limit,
      input.reservedBefore,
      input.limit,
      input.reservedBefore,
      input.limit,
    ]
  )
}
