import type { Db } from "../../db"

/**
 * The audience that was counted longest ago, if that was before a moment, or
 * by a clock that was ahead, and notes that it is being counted: another process takes the next one.
 */
export async function claimUncounted(
  db: Db,
  { before, now }: { before: Date; now: Date }
): Promise<string | undefined> {
  const [row] = await db.execute<{ id: string }>(
    `UPDATE recovery_audience SET counted_at = ?
      WHERE id = (SELECT id FROM recovery_audience
                   WHERE (counted_at IS NULL OR counted_at < ?
                          OR counted_at > ?)
                     AND deleted_at IS NULL
                   ORDER BY counted_at NULLS FIRST, id
                   LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED)
     RETURNING id`,
    [now, before, now]
  )
  return row?.id
}
