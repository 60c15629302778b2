import type { Db } from "../../db"

/** A wording by its id, of whatever version; undefined when there is none. */
export async function findWording(
  db: Db,
  id: string
): Promise<{ id: string; key: string } | undefined> {
  const [found] = await db.execute<{ id: string; key: string }>(
    `SELECT id, key FROM recovery_consent_wording
      WHERE id = ? AND deleted_at IS NULL`,
    [id]
  )
  return found
}
