import type { Db } from "../../db"

/** When people began sequences last, by person and sequence. */
export async function findLastBegun(
  db: Db,
  input: { contact_ids: string[]; sequence_ids: string[] }
): Promise<{ contact_id: string; sequence_id: string; at: Date }[]> {
  const rows = await db.execute<{
    contact_id: string
    sequence_id: string
    at: Date
  }>(
    `SELECT contact_id, sequence_id, max(enrolled_at) AS at
       FROM recovery_enrollment
      WHERE contact_id = ANY(?) AND sequence_id = ANY(?)
        AND deleted_at IS NULL
      GROUP BY contact_id, sequence_id`,
    [input.contact_ids, input.sequence_ids]
  )
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}
