import { type Db, rowsParam } from "../../db"

/**
 * Lets hits go that are not kept one by one, and counts how many more there
 * were of the like of others.
 */
export async function foldHits(
  db: Db,
  input: { gone: string[]; counted: { id: string; more: number }[] }
): Promise<void> {
  const { gone, counted } = input
  await db.execute(
    `WITH gone AS (
       DELETE FROM recovery_touch_event WHERE id = ANY(?)
     )
     UPDATE recovery_touch_event AS event
        SET repeats = event.repeats + row.more
       FROM jsonb_to_recordset(?::jsonb) AS row(id text, more integer)
      WHERE event.id = row.id AND event.id = ANY(?)`,
    [gone, rowsParam(counted), counted.map(({ id }) => id)]
  )
}
