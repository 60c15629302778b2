import type { Db } from "../../db"

/** Forgets what providers reported before a moment, the oldest first. */
export async function dropOldReports(
  db: Db,
  { before, limit }: { before: Date; limit: number }
): Promise<number> {
  const rows = await db.execute(
    `DELETE FROM recovery_webhook_event
      WHERE id = ANY(ARRAY(
              SELECT id FROM recovery_webhook_event
               WHERE heard_at < ? AND deleted_at IS NULL
               ORDER BY heard_at
               LIMIT ?
                 FOR UPDATE SKIP LOCKED))
     RETURNING id`,
    [before, limit]
  )
  return rows.length
}
