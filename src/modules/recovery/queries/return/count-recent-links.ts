import type { Db } from "../../db"

/** How many links one message has, and how many were just followed. */
export async function countRecentLinks(
  db: Db,
  input: { touch_id: string; since: Date; until: Date }
): Promise<{ followed: number; links: number }> {
  const [row] = await db.execute<{ followed: number; links: number }>(
    `SELECT (SELECT count(DISTINCT link.purpose)::int
               FROM recovery_touch_event AS event
               JOIN recovery_link AS link ON link.id = event.link_id
              WHERE event.touch_id = ? AND event.deleted_at IS NULL
                AND event.kind IN ('clicked', 'viewed')
                AND event.occurred_at BETWEEN ? AND ?) AS followed,
            (SELECT count(DISTINCT purpose)::int
               FROM recovery_link
              WHERE touch_id = ? AND deleted_at IS NULL) AS links`,
    [input.touch_id, input.since, input.until, input.touch_id]
  )
  return row!
}
