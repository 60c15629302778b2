import type { SkipReason } from "../../../../domain/touch/touch-state"
import type { Db } from "../../db"

/** Skips a claimed touch, reason stored. False when the lease was lost. */
export async function skipTouch(
  db: Db,
  input: {
    id: string
    leaseId: string
    reason: SkipReason
    error?: string
    now: Date
  }
): Promise<boolean> {
  const rows = await db.execute(
    `UPDATE recovery_touch
        SET state = 'skipped', skip_reason = ?, error = ?, settled_at = ?,
            lease_id = NULL, lease_until = NULL, updated_at = ?
      WHERE id = ? AND lease_id = ? AND state = 'claimed'
     RETURNING id`,
    [
      input.reason,
      input.error ?? null,
      input.now,
      input.now,
      input.id,
      input.leaseId,
    ]
  )
  return rows.length > 0
}
