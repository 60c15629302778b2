import type { Actor } from "../../../../domain/return/hit"
import type { Db } from "../../db"

export type DueHit = {
  id: string
  touch_id: string
  actor: Actor
  at: Date
  look_at: Date
}

/**
 * Hits that are to be judged again, or on which something hangs that is to be
 * done; those of some touches only, where that is asked.
 */
export async function listDueHits(
  db: Db,
  input: { now: Date; limit: number; touchIds?: string[] }
): Promise<DueHit[]> {
  const { now, limit, touchIds = null } = input
  const rows = await db.execute<DueHit>(
    `SELECT id, touch_id, actor, occurred_at AS at, look_at
       FROM recovery_touch_event
      WHERE look_at <= ? AND look_at IS NOT NULL AND deleted_at IS NULL
        ${touchIds ? "AND touch_id = ANY(?)" : ""}
      ORDER BY look_at, id
      LIMIT ?`,
    touchIds ? [now, touchIds, limit] : [now, limit]
  )
  return rows.map((row) => ({
    ...row,
    at: new Date(row.at),
    look_at: new Date(row.look_at),
  }))
}
