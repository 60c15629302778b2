import type { Db } from "../../db"
import { EXPORT_COLUMNS, type ExportRow } from "./export-row"

export async function findExport(
  db: Db,
  id: string
): Promise<ExportRow | null> {
  const [row = null] = await db.execute<ExportRow>(
    `SELECT ${EXPORT_COLUMNS} FROM recovery_audience_export
      WHERE id = ? AND deleted_at IS NULL`,
    [id]
  )
  return row
}

/** The log, the newest first, from behind a row on. */
export async function pageExports(
  db: Db,
  input: {
    audience_id: string | null
    after: { requested_at: Date; id: string } | null
    limit: number
  }
): Promise<ExportRow[]> {
  const { audience_id, after, limit } = input
  const conditions = ["deleted_at IS NULL"]
  const params: unknown[] = []
  if (audience_id) {
    conditions.push("audience_id = ?")
    params.push(audience_id)
  }
  if (after) {
    conditions.push("(requested_at, id) < (?::timestamptz, ?)")
    params.push(after.requested_at, after.id)
  }
  return await db.execute(
    `SELECT ${EXPORT_COLUMNS} FROM recovery_audience_export
      WHERE ${conditions.join(" AND ")}
      ORDER BY requested_at DESC, id DESC LIMIT ?`,
    [...params, limit]
  )
}

/** The last file of each network that counts. */
export async function listLastExports(
  db: Db,
  audienceId: string
): Promise<ExportRow[]> {
  return await db.execute(
    `SELECT DISTINCT ON (network) ${EXPORT_COLUMNS}
       FROM recovery_audience_export
      WHERE audience_id = ? AND taken_of IS NULL AND deleted_at IS NULL
      ORDER BY network, (state = 'delivered') DESC, requested_at DESC, id DESC`,
    [audienceId]
  )
}
