import type { Db } from "../../db"

/**
 * Whether people were taken off a list since a file of its members was asked
 * for (`export`): taken once more, it would bring them back.
 */
export const OVERTAKEN = `(export.content = 'members' AND EXISTS (
  SELECT FROM recovery_audience_export AS removing
   WHERE removing.audience_id = export.audience_id
     AND removing.network = export.network AND removing.by = export.by
     AND removing.content = 'removals' AND removing.taken_of IS NULL
     AND removing.requested_at > export.requested_at
     AND removing.deleted_at IS NULL
     AND (removing.state IN ('queued', 'running')
       OR (removing.complete_at IS NOT NULL AND removing.rows > 0))))`

export async function isOvertaken(db: Db, id: string): Promise<boolean> {
  const rows = await db.execute(
    `SELECT FROM recovery_audience_export AS export
      WHERE id = ? AND deleted_at IS NULL AND ${OVERTAKEN}`,
    [id]
  )
  return rows.length > 0
}
