import type {
  ExportFile,
  ExportState,
} from "../../../../domain/audience/export"
import type { Db } from "../../db"

/** What is known when all of a file is made. */
export type MadeExport = {
  rows: number
  bytes: number
  left_out: Record<string, number>
  reasons: Record<string, number>
  consent_basis: Record<string, number>
  content_hash: string | null
  files: ExportFile[] | null
}

/**
 * Writes down that all of a file is made, before its end goes out. False when
 * it is not its maker's any more.
 */
export async function completeExport(
  db: Db,
  input: { id: string; lease_id: string; at: Date; made: MadeExport }
): Promise<boolean> {
  const { made } = input
  const rows = await db.execute(
    `UPDATE recovery_audience_export
        SET complete_at = ?, rows = ?, bytes = ?, left_out = ?::jsonb,
            reasons = ?::jsonb, consent_basis = ?::jsonb, content_hash = ?,
            files = ?::jsonb
      WHERE id = ? AND lease_id = ? AND state = 'running'
        AND deleted_at IS NULL
    RETURNING id`,
    [
      input.at,
      made.rows,
      made.bytes,
      JSON.stringify(made.left_out),
      JSON.stringify(made.reasons),
      JSON.stringify(made.consent_basis),
      made.content_hash,
      made.files && JSON.stringify(made.files),
      input.id,
      input.lease_id,
    ]
  )
  return rows.length > 0
}

/**
 * Ends an export, or says of a feed's that it is ready. Of one that does not
 * count and never was whole, what it held is forgotten. False when it was
 * ended before.
 *
 * @param input.lease_id null for whoever may end anybody's
 */
export async function settleExport(
  db: Db,
  input: {
    id: string
    lease_id: string | null
    from: readonly ExportState[]
    state: ExportState
    error?: string | null
    at: Date
  }
): Promise<boolean> {
  const rows = await db.execute(
    `WITH ended AS (
       UPDATE recovery_audience_export
          SET state = ?, error = ?, lease_id = NULL, lease_until = NULL,
              finished_at = ?, updated_at = ?
        WHERE id = ? AND state = ANY(?) AND deleted_at IS NULL
          AND (?::text IS NULL OR lease_id = ?)
      RETURNING id, state, complete_at
     ), forgotten AS (
       DELETE FROM recovery_audience_export_page
        WHERE export_id = ANY(ARRAY(
                SELECT id FROM ended
                 WHERE state IN ('canceled', 'failed')
                   AND complete_at IS NULL))
     )
     SELECT id FROM ended`,
    [
      input.state,
      input.error ?? null,
      input.at,
      input.at,
      input.id,
      [...input.from],
      input.lease_id,
      input.lease_id,
    ]
  )
  return rows.length > 0
}
