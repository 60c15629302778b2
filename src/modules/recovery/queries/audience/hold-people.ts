import type { Db } from "../../db"

/**
 * Keeps people as they are until the transaction ends, those whom nobody else
 * is changing: so nothing is written of whoever is being erased, merged or
 * forgotten at this moment, and nobody waits. `busy` are to be asked again;
 * who is in neither is gone.
 */
export async function holdPeople(
  db: Db,
  ids: string[]
): Promise<{ held: string[]; busy: string[] }> {
  const rows = await db.execute<{ id: string }>(
    `SELECT id FROM recovery_contact
      WHERE id = ANY(?) AND deleted_at IS NULL AND erased_at IS NULL
      ORDER BY id
        FOR SHARE SKIP LOCKED`,
    [ids]
  )
  const held = new Set(rows.map(({ id }) => id))
  const others = ids.filter((id) => !held.has(id))
  const busy = others.length
    ? await db.execute<{ id: string }>(
        `INSERT INTO recovery_profile_change (contact_id)
         SELECT id FROM recovery_contact
          WHERE id = ANY(?) AND deleted_at IS NULL AND erased_at IS NULL
          ORDER BY id
         RETURNING contact_id AS id`,
        [others]
      )
    : []
  return { held: [...held], busy: busy.map(({ id }) => id) }
}
