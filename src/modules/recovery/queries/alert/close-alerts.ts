import type { AlertCode } from "../../../../domain/alert/alert-code"
import type { Db } from "../../db"

/**
 * Closes open alerts whose trouble is not among those that were found now,
 * nor was found by any worker since a time.
 */
export async function closeAlerts(
  db: Db,
  input: { found: AlertCode[]; calmSince: Date; now: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_alert
        SET closed_at = ?, updated_at = ?
      WHERE closed_at IS NULL AND deleted_at IS NULL
        AND code <> ALL(?) AND confirmed_at <= ?`,
    [input.now, input.now, input.found, input.calmSince]
  )
}
