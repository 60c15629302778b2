import type { AlertCode } from "../../../../domain/alert/alert-code"
import type { Db } from "../../db"

export type UntoldAlert = {
  id: string
  code: AlertCode
  message: string
  opened_at: Date
  confirmed_at: Date
  closed_at: Date | null
  /** What of it staff are to be told now. */
  phase: "opened" | "closed"
  /** From 1. */
  attempt: number
}

/**
 * Takes the alerts that staff are to be told of, each for one worker alone.
 * One that is not told after all may be taken again after 5 minutes, then
 * after four times as long each time, up to six hours. Its beginning is told
 * before its end.
 */
export async function claimUntoldAlerts(
  db: Db,
  now: Date
): Promise<UntoldAlert[]> {
  const rows = await db.execute<UntoldAlert>(
    `WITH untold AS (
       SELECT id
         FROM recovery_alert
        WHERE told_closed_at IS NULL AND deleted_at IS NULL
          AND (told_open_at IS NULL OR closed_at IS NOT NULL)
          AND (tell_after IS NULL OR tell_after <= ?)
        ORDER BY opened_at, id
        LIMIT 10
          FOR UPDATE SKIP LOCKED
     )
     UPDATE recovery_alert AS alert
        SET tell_attempts = alert.tell_attempts + 1,
            tell_after = ?::timestamptz + LEAST(
              interval '5 minutes' * power(4, LEAST(alert.tell_attempts, 5)),
              interval '6 hours'),
            updated_at = ?
       FROM untold
      WHERE alert.id = untold.id
     RETURNING alert.id, alert.code, alert.message, alert.opened_at,
               alert.confirmed_at, alert.closed_at,
               CASE WHEN alert.told_open_at IS NULL THEN 'opened'
                    ELSE 'closed' END AS phase,
               alert.tell_attempts AS attempt`,
    [now, now, now]
  )
  return rows.sort((a, b) => a.opened_at.getTime() - b.opened_at.getTime())
}
