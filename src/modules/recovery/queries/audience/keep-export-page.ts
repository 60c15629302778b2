import type { Db } from "../../db"

/**
 * Keeps who is in the next part of a file that is being made, and that its
 * maker lives. False when it is not theirs any more: canceled, or taken over.
 */
export async function keepExportPage(
  db: Db,
  input: {
    id: string
    lease_id: string
    lease_until: Date
    rows: number
    page: { number: number; people: string } | null
  }
): Promise<boolean> {
  const { id, page } = input
  const kept = await db.execute(
    `WITH mine AS (
       UPDATE recovery_audience_export
          SET rows = ?, lease_until = ?
        WHERE id = ? AND lease_id = ? AND state = 'running'
          AND deleted_at IS NULL
      RETURNING id
     ), page AS (
       INSERT INTO recovery_audience_export_page (export_id, number, people)
       SELECT id, ?::integer, ?::text FROM mine WHERE ?::integer IS NOT NULL
     )
     SELECT id FROM mine`,
    [
      input.rows,
      input.lease_until,
      id,
      input.lease_id,
      page?.number ?? null,
      page?.people ?? null,
      page?.number ?? null,
    ]
  )
  return kept.length > 0
}
