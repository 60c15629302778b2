import type { Db } from "../../db"

/** Ends all addresses of an audience that is deleted at that moment. */
export async function revokeFeedsOf(
  db: Db,
  { audience_id, at }: { audience_id: string; at: Date }
): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    `UPDATE recovery_audience_feed SET revoked_at = ?
      WHERE audience_id = ? AND revoked_at IS NULL AND deleted_at IS NULL
    RETURNING id`,
    [at, audience_id]
  )
  return rows.map(({ id }) => id)
}

/** Makes good what that ended. */
export async function restoreFeeds(db: Db, ids: string[]): Promise<void> {
  await db.execute(
    `UPDATE recovery_audience_feed SET revoked_at = NULL
      WHERE id = ANY(?) AND deleted_at IS NULL`,
    [ids]
  )
}
