import type { Db } from "../../db"

/**
 * Gives a failed or an uncertain touch up: nobody is asked about it any more.
 * Its state stays. False when it is neither, or was written off already.
 */
export async function writeOffTouch(
  db: Db,
  id: string,
  now: Date
): Promise<boolean> {
  const rows = await db.execute(
    `UPDATE recovery_touch
        SET written_off_at = ?, updated_at = ?
      WHERE id = ? AND state IN ('uncertain', 'failed')
        AND written_off_at IS NULL AND deleted_at IS NULL
     RETURNING id`,
    [now, now, id]
  )
  return rows.length > 0
}
