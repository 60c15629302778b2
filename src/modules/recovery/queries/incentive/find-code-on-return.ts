import type { Db } from "../../db"

export type CodeOnReturn = {
  code: string
  expires_at: Date
  /** Can be used, was used, or ended without being used. */
  state: "live" | "used" | "ended"
}

/**
 * The last code that an enrollment's messages told this person, and what
 * became of it. Null when there was none.
 */
export async function findCodeOnReturn(
  db: Db,
  input: { enrollment_id: string; contact_id: string; now: Date }
): Promise<CodeOnReturn | null> {
  const [row] = await db.execute<CodeOnReturn>(
    `SELECT incentive.code, incentive.expires_at,
            CASE WHEN incentive.state = 'redeemed' THEN 'used'
                 WHEN incentive.state <> 'issued'
                   OR incentive.revoke_requested
                   OR incentive.expires_at <= ? THEN 'ended'
                 ELSE 'live' END AS state
       FROM recovery_incentive AS incentive
       JOIN recovery_touch AS touch ON touch.id = incentive.touch_id
       JOIN recovery_message AS message ON message.touch_id = touch.id
      WHERE touch.enrollment_id = ?
        AND message.contact_id = ?
        AND incentive.state IN ('issued', 'expired', 'revoked', 'redeemed')
      ORDER BY incentive.expires_at DESC
      LIMIT 1`,
    [input.now, input.enrollment_id, input.contact_id]
  )
  return row ?? null
}
