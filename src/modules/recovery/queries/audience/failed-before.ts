import type { Db } from "../../db"

/** Whether a feed's file before this one failed, too. */
export async function failedBefore(
  db: Db,
  { id, actor_id }: { id: string; actor_id: string | null }
): Promise<boolean> {
  const [before] = await db.execute<{ state: string }>(
    `SELECT before.state
       FROM recovery_audience_export AS export
       JOIN recovery_audience_export AS before
         ON before.audience_id = export.audience_id
        AND before.network = export.network
        AND before.actor_id = ? AND before.way = 'feed'
        AND (before.requested_at, before.id) < (export.requested_at, export.id)
        AND before.deleted_at IS NULL
      WHERE export.id = ? AND export.deleted_at IS NULL
      ORDER BY before.requested_at DESC, before.id DESC LIMIT 1`,
    [actor_id, id]
  )
  return before?.state === "failed"
}
