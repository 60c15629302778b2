import type { Db } from "../../db"

export type Heartbeat = {
  /** Null before the first tick. */
  last_tick_at: Date | null
  /** When the plugin was first used; null before that. */
  installed_at: Date | null
}

/** When the tick last ran. */
export async function readHeartbeat(db: Db): Promise<Heartbeat> {
  const [row] = await db.execute<Heartbeat>(
    `SELECT (SELECT value::timestamptz FROM recovery_cursor
              WHERE id = 'last_tick' AND deleted_at IS NULL) AS last_tick_at,
            (SELECT min(created_at) FROM recovery_sequence) AS installed_at`
  )
  return row!
}
