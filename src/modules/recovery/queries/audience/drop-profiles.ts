import type { Db } from "../../db"

/** Of people who are gone: erased, forgotten, or one with somebody else. */
export async function dropProfiles(db: Db, ids: string[]): Promise<void> {
  await db.execute(`DELETE FROM recovery_profile WHERE contact_id = ANY(?)`, [
    ids,
  ])
}
