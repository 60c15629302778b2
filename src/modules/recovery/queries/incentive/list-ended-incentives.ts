import type { Db } from "../../db"

export type EndedIncentive = {
  id: string
  code: string
  promotion_id: string | null
  expired: boolean
}

/**
 * Codes that have run out or are no longer deserved, oldest first; also those
 * that were only reserved, since a crash may have left their promotion.
 */
export async function listEndedIncentives(
  db: Db,
  input: { now: Date; limit: number }
): Promise<EndedIncentive[]> {
  return await db.execute<EndedIncentive>(
    `SELECT id, code, promotion_id, expires_at <= ? AS expired
       FROM recovery_incentive
      WHERE state IN ('reserved', 'issued')
        AND deleted_at IS NULL
        AND (expires_at <= ? OR revoke_requested)
      ORDER BY expires_at, id
      LIMIT ?`,
    [input.now, input.now, input.limit]
  )
}
