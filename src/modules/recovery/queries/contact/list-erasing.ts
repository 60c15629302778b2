import type { Db } from "../../db"

/** People who were erased a moment ago, and until when they are looked after. */
export async function listErasing(
  db: Db,
  limit: number
): Promise<{ id: string; erasing_until: Date }[]> {
  return await db.execute<{ id: string; erasing_until: Date }>(
    `SELECT id, erasing_until FROM recovery_contact
      WHERE erasing_until IS NOT NULL AND deleted_at IS NULL
      ORDER BY erasing_until
      LIMIT ?`,
    [limit]
  )
}
