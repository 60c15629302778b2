import { type Db, rowsParam } from "../../db"
import type { PulseKind } from "./list-pulses"

export type PulseRow = { id: string; kind: PulseKind; hour: Date }

/**
 * Notes hours in which something was seen, each once however many workers
 * saw it, and forgets those before a time.
 */
export async function insertPulses(
  db: Db,
  rows: PulseRow[],
  forgetBefore: Date
): Promise<void> {
  await db.execute(
    `WITH forgotten AS (
       DELETE FROM recovery_pulse WHERE hour < ?
     )
     INSERT INTO recovery_pulse (id, kind, hour)
     SELECT id, kind, hour
       FROM jsonb_to_recordset(?::jsonb)
              AS row(id text, kind text, hour timestamptz)
      ORDER BY kind
     ON CONFLICT (kind, hour) WHERE deleted_at IS NULL DO NOTHING`,
    [forgetBefore, rowsParam(rows)]
  )
}
