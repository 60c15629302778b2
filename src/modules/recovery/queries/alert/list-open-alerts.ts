import type { AlertCode } from "../../../../domain/alert/alert-code"
import type { AlertParams } from "../../../../domain/alert/alert-params"
import type { Db } from "../../db"

export type OpenAlert = {
  code: AlertCode
  message: string
  params: AlertParams | null
  opened_at: Date
}

/** Troubles that last, the oldest first. */
export async function listOpenAlerts(db: Db): Promise<OpenAlert[]> {
  return await db.execute<OpenAlert>(
    `SELECT code, message, params, opened_at
       FROM recovery_alert
      WHERE closed_at IS NULL AND deleted_at IS NULL
      ORDER BY opened_at, code`
  )
}
