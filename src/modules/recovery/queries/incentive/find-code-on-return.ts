import type { Db } from "../../db"

/**
 * The last code an enrollment was sent: whether it can still be used, or has
 * ended without being used. Null when there was none, or it was redeemed.
 */
export async function findCodeOnReturn(
  db: Db,
  input: { enrollment_id: string; now: Date }
): Promise<{ code: string; expires_at: Date; ended: boolean } | null> {
  const [row] = await db.execute<{
    code: string
    expires_at: Date
    ended: boolean
  }>(
    `SELECT incentive.code, incentive.expires_at,
            (incentive.state <> 'issued' OR incentive.revoke_requested
              OR incentive.expires_at <= ?) AS ended
       FROM recovery_incentive AS incentive
       JOIN recovery_touch AS touch ON touch.id = incentive.touch_id
      WHERE touch.enrollment_id = ?
        AND incentive.state IN ('issued', 'expired', 'revoked')
      ORDER BY incentive.expires_at DESC
      LIMIT 1`,
    [input.now, input.enrollment_id]
  )
  return row ?? null
}
