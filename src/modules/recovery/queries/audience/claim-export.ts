import type { ExportFile } from "../../../../domain/audience/export"
import type { Db } from "../../db"
import { EXPORT_COLUMNS, type ExportRow } from "./export-row"

/** Waits to be made, or its maker has not shown that they live. */
const CLAIMABLE = `way <> 'download' AND deleted_at IS NULL
   AND (state = 'queued'
     OR (state = 'running' AND lease_until < ? AND complete_at IS NULL))`

/** The export that has waited longest for somebody to make it. */
export async function findClaimableExport(
  db: Db,
  now: Date
): Promise<ExportRow | null> {
  const [row = null] = await db.execute<ExportRow>(
    `SELECT ${EXPORT_COLUMNS} FROM recovery_audience_export
      WHERE ${CLAIMABLE} ORDER BY requested_at, id LIMIT 1`,
    [now]
  )
  return row
}

/**
 * Takes it, and forgets what a worker that died had made of it. Answers the
 * files of that; null when somebody else was first.
 */
export async function claimExport(
  db: Db,
  input: { id: string; lease_id: string; lease_until: Date; now: Date }
): Promise<ExportFile[] | null> {
  const [claimed] = await db.execute<{ files: ExportFile[] | null }>(
    `WITH before AS (
       SELECT id, files FROM recovery_audience_export
        WHERE id = ? AND ${CLAIMABLE} FOR UPDATE
     ), forgotten AS (
       DELETE FROM recovery_audience_export_page
        WHERE export_id = ANY(ARRAY(SELECT id FROM before))
     )
     UPDATE recovery_audience_export AS export
        SET state = 'running', lease_id = ?, lease_until = ?, rows = 0,
            files = NULL, files_must_go = false
       FROM before
      WHERE export.id = before.id
    RETURNING before.files`,
    [input.id, input.now, input.lease_id, input.lease_until]
  )
  return claimed ? (claimed.files ?? []) : null
}

/** Writes down where a file is made, or how many it will hold, while it is. */
export async function noteExport(
  db: Db,
  input: {
    id: string
    lease_id: string
    files?: ExportFile[]
    expected?: number | null
  }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_audience_export
        SET files = COALESCE(?::jsonb, files),
            expected = COALESCE(?::integer, expected)
      WHERE id = ? AND lease_id = ? AND deleted_at IS NULL`,
    [
      input.files ? JSON.stringify(input.files) : null,
      input.expected ?? null,
      input.id,
      input.lease_id,
    ]
  )
}

/** Gives one back that its maker cannot finish. */
export async function giveExportBack(
  db: Db,
  { id, lease_id }: { id: string; lease_id: string }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_audience_export
        SET state = 'queued', lease_id = NULL, lease_until = NULL
      WHERE id = ? AND lease_id = ? AND state = 'running'
        AND complete_at IS NULL AND deleted_at IS NULL`,
    [id, lease_id]
  )
}
