import type { Db } from "../../db"

export type ReservedIncentive = {
  id: string
  code: string
  promotion_id: string | null
  expires_at: Date
  state: string
}

/**
 * The touch's one code: reserved now, or the one that an earlier attempt
 * reserved, so that a crash or a retry never makes a second. Its validity
 * begins with this attempt, for it has not reached anybody yet; one that ran
 * out or was taken back in between begins anew.
 */
export async function reserveIncentive(
  db: Db,
  input: { id: string; touch_id: string; code: string; expires_at: Date }
): Promise<ReservedIncentive> {
  const [row] = await db.execute<ReservedIncentive>(
    `INSERT INTO recovery_incentive AS known (id, touch_id, code, expires_at)
     VALUES (?, ?, ?, ?)
     ON CONFLICT (touch_id) WHERE deleted_at IS NULL DO UPDATE
       SET expires_at = EXCLUDED.expires_at,
           state = CASE WHEN known.state IN ('expired', 'revoked')
             THEN 'reserved' ELSE known.state END,
           promotion_id = CASE WHEN known.state IN ('expired', 'revoked')
             THEN NULL ELSE known.promotion_id END,
           revoke_requested = CASE WHEN known.state IN ('expired', 'revoked')
             THEN false ELSE known.revoke_requested END,
           ended_at = NULL
     RETURNING id, code, promotion_id, expires_at, state`,
    [input.id, input.touch_id, input.code, input.expires_at]
  )
  return row!
}
