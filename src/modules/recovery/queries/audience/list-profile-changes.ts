import type { Db } from "../../db"

export type ProfileChange = { id: string; contact_id: string }

/** People whose rows are to be made anew, those who wait longest first. */
export async function listProfileChanges(
  db: Db,
  limit: number
): Promise<ProfileChange[]> {
  return await db.execute<ProfileChange>(
    `SELECT id, contact_id FROM recovery_profile_change
      ORDER BY id LIMIT ?`,
    [limit]
  )
}
