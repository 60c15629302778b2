import type { Db } from "../../db"

/** Some of those who are under way in a sequence. */
export async function findLiveOfSequence(
  db: Db,
  sequenceId: string,
  limit: number
): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    `SELECT id FROM recovery_enrollment
      WHERE state = 'active' AND sequence_id = ? AND deleted_at IS NULL
      ORDER BY id LIMIT ?`,
    [sequenceId, limit]
  )
  return rows.map(({ id }) => id)
}
