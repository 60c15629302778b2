import type { Actor, HitReason, SignKind } from "../../../../domain/return/hit"
import { type Db, rowsParam } from "../../db"

export type VerdictRow = {
  id: string
  actor: Actor
  reason: HitReason | null
  sign: SignKind | null
  sign_at: Date | null
  look_at: Date | null
}

/**
 * Writes what is thought of hits. What once showed that one was a person's
 * stays written down, also while something else speaks against it.
 */
export async function writeVerdicts(db: Db, rows: VerdictRow[]): Promise<void> {
  await db.execute(
    `UPDATE recovery_touch_event AS event
        SET actor = row.actor, reason = row.reason,
            sign = COALESCE(row.sign, event.sign),
            sign_at = COALESCE(row.sign_at, event.sign_at),
            look_at = row.look_at
       FROM jsonb_to_recordset(?::jsonb) AS row(
              id text, actor text, reason text, sign text, sign_at timestamptz,
              look_at timestamptz)
      WHERE event.id = row.id AND event.id = ANY(?)`,
    [rowsParam(rows), rows.map(({ id }) => id)]
  )
}
