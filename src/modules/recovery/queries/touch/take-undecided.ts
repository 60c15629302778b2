import type { Db } from "../../db"

/**
 * Takes a touch whose fate is unknown under a lease, to settle it by an answer
 * that came late. False when somebody settled it since, or gave it up.
 */
export async function takeUndecided(
  db: Db,
  input: {
    id: string
    /** What its provider knows the attempt by that was answered. */
    key: string
    leaseId: string
    leaseUntil: Date
    at: Date
  }
): Promise<boolean> {
  const { id, key, leaseId, leaseUntil, at } = input
  const rows = await db.execute(
    `UPDATE recovery_touch
        SET state = 'sending', lease_id = ?, lease_until = ?, updated_at = ?
      WHERE id = ? AND state = 'uncertain' AND delivery_key = ?
        AND written_off_at IS NULL AND deleted_at IS NULL
     RETURNING id`,
    [leaseId, leaseUntil, at, id, key]
  )
  return rows.length > 0
}
