import type { Db } from "../../db"

/** Everybody's row is to be made: of a shop that had people before it had
 *  rows of them. */
export async function noteAllProfiles(db: Db): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_profile_change (contact_id)
     SELECT id FROM recovery_contact
      WHERE deleted_at IS NULL AND erased_at IS NULL
      ORDER BY id`
  )
}
