import type { Db } from "../../db"

/** Takes changes out; answers whose they were that nobody else took. */
export async function takeProfileChanges(
  db: Db,
  ids: string[]
): Promise<string[]> {
  const rows = await db.execute<{ contact_id: string }>(
    `DELETE FROM recovery_profile_change WHERE id = ANY(?::bigint[])
     RETURNING contact_id`,
    [ids]
  )
  return [...new Set(rows.map(({ contact_id }) => contact_id))]
}
