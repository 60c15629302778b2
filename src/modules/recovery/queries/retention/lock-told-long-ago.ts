import type { Db } from "../../db"

/**
 * Locks touches whose message was told before a moment and is kept still, the
 * longest ago first; what a worker has now waits. By an index of what is kept.
 */
export async function lockToldLongAgo(
  db: Db,
  { before, limit }: { before: Date; limit: number }
): Promise<{ id: string; attempt: number }[]> {
  return await db.execute<{ id: string; attempt: number }>(
    `SELECT touch.id, touch.attempt
       FROM recovery_touch AS touch
      WHERE touch.id = ANY(ARRAY(
              SELECT touch_id FROM recovery_message
               WHERE updated_at < ? AND dropped_at IS NULL
                 AND deleted_at IS NULL
               ORDER BY updated_at
               LIMIT ?))
        AND touch.state NOT IN ('claimed', 'sending')
        AND touch.deleted_at IS NULL
      ORDER BY touch.id
        FOR NO KEY UPDATE SKIP LOCKED`,
    [before, limit]
  )
}
