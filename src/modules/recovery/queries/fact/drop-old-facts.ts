import type { Db } from "../../db"

/**
 * Lets go of facts at the beginning of the line that happened before a moment
 * and that all readers have passed. Answers how many went.
 *
 * @param passed null where nobody reads it
 */
export async function dropOldFacts(
  db: Db,
  {
    before,
    passed,
    limit,
  }: { before: Date; passed: string | null; limit: number }
): Promise<number> {
  const rows = await db.execute(
    `DELETE FROM recovery_fact
      WHERE id = ANY(ARRAY(
              SELECT id
                FROM (SELECT id, occurred_at FROM recovery_fact
                       WHERE place <= COALESCE(?::bigint, place) AND place IS NOT NULL
                         AND deleted_at IS NULL
                       ORDER BY place
                       LIMIT ?) AS first
               WHERE occurred_at < ?))
     RETURNING id`,
    [passed, limit, before]
  )
  return rows.length
}
