import type { Db } from "../../db"

/**
 * Notes that their person wants no more about the cart of these enrollments.
 * Answers those that did not say so before.
 */
export async function declineStories(
  db: Db,
  { ids, at }: { ids: string[]; at: Date }
): Promise<string[]> {
  const declined = await db.execute<{ id: string }>(
    `UPDATE recovery_enrollment
        SET declined_at = ?, updated_at = ?
      WHERE id = ANY(?) AND declined_at IS NULL AND deleted_at IS NULL
     RETURNING id`,
    [at, at, ids]
  )
  return declined.map(({ id }) => id)
}
