import type { Db } from "../../db"
import type { UntoldAlert } from "./claim-untold-alerts"

/** Staff were told of an alert's beginning or end. */
export async function markAlertTold(
  db: Db,
  alert: Pick<UntoldAlert, "id" | "phase" | "attempt">,
  now: Date
): Promise<void> {
  const column = alert.phase === "opened" ? "told_open_at" : "told_closed_at"
  await db.execute(
    `UPDATE recovery_alert
        SET ${column} = ?, tell_attempts = 0, tell_after = NULL,
            updated_at = ?
      WHERE id = ? AND tell_attempts = ? AND ${column} IS NULL`,
    [now, now, alert.id, alert.attempt]
  )
}
