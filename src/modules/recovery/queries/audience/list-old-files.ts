import type { Db } from "../../db"
import { EXPORT_COLUMNS, type ExportRow } from "./export-row"

const MOST = 50

/**
 * Exports whose files are kept no longer: old ones, but for those that feeds
 * hand out, and plain ones with somebody in it who was erased.
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
      ORDER BY files_must_go DESC, finished_at LIMIT ${MOST}`,
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
