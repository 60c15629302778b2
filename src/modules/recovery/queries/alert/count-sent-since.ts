import type { Db } from "../../db"

/** How many messages were sent since then; counts up to a limit. */
export async function countSentSince(
  db: Db,
  since: Date,
  limit: number
): Promise<number> {
  const [row] = await db.execute<{ sent: number }>(
    `SELECT count(*)::int AS sent
       FROM (SELECT FROM recovery_touch
              WHERE sent_at > ? AND deleted_at IS NULL
              LIMIT ?) AS sent`,
    [since, limit]
  )
  return row!.sent
}
