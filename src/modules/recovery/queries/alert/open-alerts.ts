import type { AlertCode } from "../../../../domain/alert/alert-code"
import type { AlertParams } from "../../../../domain/alert/alert-params"
import { type Db, rowsParam } from "../../db"

export type AlertRow = {
  id: string
  code: AlertCode
  message: string
  params?: AlertParams
}

/**
 * Opens alerts, and confirms those that are open already: their words stay as
 * staff were told them, their figures follow. However many workers find the
 * same trouble, it is one row.
 */
export async function openAlerts(
  db: Db,
  rows: AlertRow[],
  now: Date
): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_alert AS known
       (id, code, message, params, opened_at, confirmed_at)
     SELECT id, code, message, params, ?, ?
       FROM jsonb_to_recordset(?::jsonb)
              AS row(id text, code text, message text, params jsonb)
      ORDER BY code
     ON CONFLICT (code) WHERE closed_at IS NULL AND deleted_at IS NULL
     DO UPDATE
       SET params = EXCLUDED.params,
           confirmed_at = GREATEST(known.confirmed_at, EXCLUDED.confirmed_at),
           updated_at = EXCLUDED.confirmed_at`,
    [now, now, rowsParam(rows)]
  )
}
