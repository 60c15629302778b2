import type { Db } from "../../db"
import { OVERTAKEN } from "./overtaken"

export type FeedRow = {
  id: string
  audience_id: string
  network: string
  content: "members" | "removals"
  by: "email" | "phone"
  expires_at: Date
  created_at: Date
  refreshed_at: Date | null
  fetched_at: Date | null
  export_id: string | null
  rows: number | null
}

const COLUMNS = `feed.id, feed.audience_id, feed.network, feed.content, feed.by,
  feed.expires_at, feed.created_at, feed.refreshed_at, feed.fetched_at,
  feed.export_id, export.rows`

const WITH_EXPORT = `recovery_audience_feed AS feed
  LEFT JOIN recovery_audience_export AS export ON export.id = feed.export_id`

export async function insertFeed(
  db: Db,
  row: Pick<
    FeedRow,
    "id" | "audience_id" | "network" | "content" | "by" | "expires_at"
  > & { token_hash: string; created_by: string | null }
): Promise<void> {
  const columns = Object.keys(row)
  await db.execute(
    `INSERT INTO recovery_audience_feed (${columns.join(", ")})
     VALUES (${columns.map(() => "?").join(", ")})`,
    Object.values(row)
  )
}

/** Whatever revokes them, none of a deleted audience is a good one. */
const LIVE = `EXISTS (SELECT FROM recovery_audience AS audience
                       WHERE audience.id = feed.audience_id
                         AND audience.deleted_at IS NULL)`

/** An audience's that are not revoked. */
export async function listFeeds(
  db: Db,
  audienceId: string
): Promise<FeedRow[]> {
  return await db.execute(
    `SELECT ${COLUMNS} FROM ${WITH_EXPORT}
      WHERE feed.audience_id = ? AND feed.revoked_at IS NULL
        AND feed.deleted_at IS NULL
      ORDER BY feed.created_at DESC, feed.id`,
    [audienceId]
  )
}

/** The one behind an address that still holds. */
export async function findFeed(
  db: Db,
  { token_hash, now }: { token_hash: string; now: Date }
): Promise<FeedRow | null> {
  const [row = null] = await db.execute<FeedRow>(
    `SELECT ${COLUMNS} FROM ${WITH_EXPORT}
      WHERE feed.token_hash = ? AND feed.revoked_at IS NULL
        AND feed.expires_at > ? AND feed.deleted_at IS NULL AND ${LIVE}`,
    [token_hash, now]
  )
  return row
}

export async function revokeFeed(
  db: Db,
  input: { id: string; audience_id: string; at: Date }
): Promise<boolean> {
  const rows = await db.execute(
    `UPDATE recovery_audience_feed SET revoked_at = ?
      WHERE id = ? AND audience_id = ? AND revoked_at IS NULL
        AND deleted_at IS NULL
    RETURNING id`,
    [input.at, input.id, input.audience_id]
  )
  return rows.length > 0
}

/** What it hands out from now on. */
export async function setFeedExport(
  db: Db,
  input: { id: string; export_id: string; at: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_audience_feed SET export_id = ?, refreshed_at = ?
      WHERE id = ? AND deleted_at IS NULL`,
    [input.export_id, input.at, input.id]
  )
}

export async function markFeedFetched(
  db: Db,
  { id, at }: { id: string; at: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_audience_feed SET fetched_at = ?
      WHERE id = ? AND deleted_at IS NULL`,
    [at, id]
  )
}

/**
 * Those whose file is older than that, is gone, or would bring back whom a
 * file of removals took out, and for which none is being made.
 */
export async function listStaleFeeds(
  db: Db,
  { before, now }: { before: Date; now: Date }
): Promise<FeedRow[]> {
  return await db.execute(
    `SELECT ${COLUMNS} FROM ${WITH_EXPORT}
      WHERE feed.revoked_at IS NULL AND feed.expires_at > ?
        AND (COALESCE(feed.refreshed_at, '-infinity') < ? OR ${OVERTAKEN}
          OR (export.finished_at IS NOT NULL AND export.files IS NULL))
        AND feed.deleted_at IS NULL AND ${LIVE}
        AND NOT EXISTS (
              SELECT FROM recovery_audience_export AS made
               WHERE made.audience_id = feed.audience_id
                 AND made.network = feed.network
                 AND made.actor_id = feed.id AND made.deleted_at IS NULL
                 AND (made.state IN ('queued', 'running')
                   OR (made.state = 'failed' AND made.requested_at > ?)))
      ORDER BY feed.refreshed_at NULLS FIRST LIMIT 20`,
    [now, before, new Date(now.getTime() - 3_600_000)]
  )
}
