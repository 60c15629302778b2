import type { Db } from "../../db"

export type CodeOnReturn = {
  /** The message that told it. */
  touch_id: string
  code: string
  expires_at: Date
  /** Can be used, was used, or ended without being used. */
  state: "live" | "used" | "ended"
}

/**
 * The code that an enrollment's messages told this person, and what became of
 * it: one that can be used before any other, else the last. Null when there
 * was none, or its message did not go out.
 */
export async function findCodeOnReturn(
  db: Db,
  input: { enrollment_id: string; contact_id: string; now: Date }
): Promise<CodeOnReturn | null> {
  const [row] = await db.execute<CodeOnReturn>(
    `SELECT *
       FROM (
     SELECT incentive.touch_id, incentive.code, incentive.expires_at,
            CASE WHEN incentive.state = 'redeemed' THEN 'used'
                 WHEN incentive.state <> 'issued'
                   OR incentive.revoke_requested
                   OR incentive.expires_at <= ? THEN 'ended'
                 ELSE 'live' END AS state
       FROM recovery_incentive AS incentive
       JOIN recovery_touch AS touch
         ON touch.id = incentive.touch_id AND touch.deleted_at IS NULL
       JOIN recovery_message AS message
         ON message.touch_id = touch.id AND message.deleted_at IS NULL
       JOIN recovery_address AS receiver ON receiver.id = message.address_id
      WHERE touch.enrollment_id = ?
        AND touch.state IN ('sending', 'sent', 'uncertain')
        AND incentive.deleted_at IS NULL
        AND receiver.contact_id = ?
        AND incentive.state IN ('issued', 'expired', 'revoked', 'redeemed')
       ) AS told
      ORDER BY state = 'live' DESC, expires_at DESC
      LIMIT 1`,
    [input.now, input.enrollment_id, input.contact_id]
  )
  return row ?? null
}
