import type { Db } from "../../db"

/**
 * Gives an uncertain touch up: nobody is asked about it any more. It stays
 * uncertain. False when it is not uncertain, or was written off already.
 */
export async function writeOffTouch(
  db: Db,
  id: string,
  now: Date
): Promise<boolean> {
  const rows = await db.execute(
    `UPDATE recovery_touch
        SET written_off_at = ?, updated_at = ?
      WHERE id = ? AND state = 'uncertain' AND written_off_at IS NULL
        AND deleted_at IS NULL
     RETURNING id`,
    [now, now, id]
  )
  return rows.length > 0
}
