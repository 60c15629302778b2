import type { Rule } from "../../../../domain/audience/rule/rule"
import type { Db } from "../../db"

export type WrittenAudience = {
  id: string
  name: string
  rule: Rule
  is_exclusive: boolean
  priority: number
  /** The admin's id. */
  updated_by: string | null
}

/**
 * Writes an audience as a whole, if it still is as it was read; answers when
 * that was, or undefined when somebody else has changed it since. The
 * generated update would merge the new rule into the old one.
 */
export async function writeAudience(
  db: Db,
  row: WrittenAudience,
  seen: Date
): Promise<Date | undefined> {
  const [written] = await db.execute<{ updated_at: Date }>(
    `UPDATE recovery_audience
        SET name = ?, rule = ?::jsonb, is_exclusive = ?, priority = ?,
            updated_by = ?,
            -- The next tick counts anew.
            counted_at = NULL,
            -- As exact as whoever read it was told.
            updated_at = GREATEST(
              date_trunc('milliseconds', clock_timestamp()),
              date_trunc('milliseconds', updated_at)
                + interval '1 millisecond')
      WHERE id = ? AND deleted_at IS NULL
        AND date_trunc('milliseconds', updated_at) = ?::timestamptz
     RETURNING updated_at`,
    [
      row.name,
      JSON.stringify(row.rule),
      row.is_exclusive,
      row.priority,
      row.updated_by,
      row.id,
      seen.toISOString(),
    ]
  )
  return written && new Date(written.updated_at)
}
