import type { Db } from "../../db"

/**
 * Puts sequences into an order: the first one is asked first. Those that are
 * not named come after them, as they were.
 */
export async function orderSequences(db: Db, ids: string[]): Promise<void> {
  await db.execute(
    "SELECT FROM recovery_sequence ORDER BY id FOR NO KEY UPDATE"
  )
  await db.execute(
    `UPDATE recovery_sequence AS sequence
        SET priority = ordered.place, updated_at = now()
       FROM (SELECT id,
                    row_number() OVER (
                      ORDER BY array_position(?::text[], id) NULLS LAST,
                               priority, created_at, id) AS place
               FROM recovery_sequence WHERE deleted_at IS NULL) AS ordered
      WHERE sequence.id = ordered.id AND sequence.priority <> ordered.place`,
    [ids]
  )
}
