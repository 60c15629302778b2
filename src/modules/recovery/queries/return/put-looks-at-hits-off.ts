import type { Actor } from "../../../../domain/return/hit"
import { type Db, rowsParam } from "../../db"

/**
 * Says when hits are looked at again; null: not any more. One that was judged
 * otherwise meanwhile is left alone: what hangs on that is still to be done.
 */
export async function putLooksAtHitsOff(
  db: Db,
  rows: { id: string; actor: Actor; look_at: Date; next: Date | null }[]
): Promise<void> {
  await db.execute(
    `UPDATE recovery_touch_event AS event
        SET look_at = row.next
       FROM jsonb_to_recordset(?::jsonb) AS row(
              id text, actor text, look_at timestamptz, next timestamptz)
      WHERE event.id = row.id AND event.id = ANY(?)
        AND event.actor = row.actor AND event.look_at = row.look_at`,
    [rowsParam(rows), rows.map(({ id }) => id)]
  )
}
