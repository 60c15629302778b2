import { addMs } from "../../../../domain/time/duration"
import type { Db } from "../../db"

/** Clocks of workers may differ; by more than this, one is wrong. */
const CLOCKS_DIFFER_MS = 3_600_000

/**
 * The heartbeat: writes down that a tick ran, and answers when the one before
 * it did. A worker that is behind never moves it back, unless it stands at a
 * time that no right clock can have told.
 */
export async function noteTick(db: Db, now: Date): Promise<Date | null> {
  const [row] = await db.execute<{ before: string | null }>(
    `WITH before AS (
       SELECT value FROM recovery_cursor WHERE id = 'last_tick'
     ), beat AS (
       INSERT INTO recovery_cursor AS cursor (id, value)
       VALUES ('last_tick', ?)
       ON CONFLICT (id) DO UPDATE
         SET value = EXCLUDED.value, updated_at = now()
       WHERE cursor.value COLLATE "C" < EXCLUDED.value COLLATE "C"
          OR cursor.value COLLATE "C" > ? COLLATE "C"
     )
     SELECT (SELECT value FROM before) AS before`,
    [now.toISOString(), addMs(now, CLOCKS_DIFFER_MS).toISOString()]
  )
  const before = row?.before ? new Date(row.before) : null
  return before && before <= addMs(now, CLOCKS_DIFFER_MS) ? before : null
}
