import type { Db } from "../../db"
import { EXPORT_COLUMNS, type ExportRow } from "./export-row"

const MOST = 50

/**
 * Exports whose files are kept no longer: old ones, but for those that feeds
 * hand out, and plain ones with somebody in it who was erased. Those that
 * could not be deleted come last: they never keep the others.
 */
export async function listOldFiles(db: Db, before: Date): Promise<ExportRow[]> {
  return await db.execute(
    `SELECT ${EXPORT_COLUMNS} FROM recovery_audience_export AS export
      WHERE files IS NOT NULL AND finished_at IS NOT NULL
        AND (files_must_go OR COALESCE(complete_at, finished_at) < ?)
        AND deleted_at IS NULL
        AND NOT EXISTS (
              SELECT FROM recovery_audience_feed AS feed
               WHERE feed.export_id = export.id AND feed.revoked_at IS NULL
                 AND feed.expires_at > ? AND feed.deleted_at IS NULL)
      ORDER BY updated_at, id LIMIT ${MOST}`,
    [before, before]
  )
}

export async function forgetFiles(db: Db, id: string): Promise<void> {
  await db.execute(
    `UPDATE recovery_audience_export SET files = NULL
      WHERE id = ? AND deleted_at IS NULL`,
    [id]
  )
}

/** Its files could not be deleted: the others come first now. */
export async function putFilesOff(
  db: Db,
  { id, now }: { id: string; now: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_audience_export SET updated_at = ?
      WHERE id = ? AND deleted_at IS NULL`,
    [now, id]
  )
}
