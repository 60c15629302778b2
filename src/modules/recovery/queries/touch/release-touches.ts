import type { Db } from "../../db"

/** Gives claimed touches back as they were: nothing of them was tried. */
export async function releaseTouches(db: Db, leaseId: string): Promise<void> {
  await db.execute(
    `UPDATE recovery_touch
        SET state = 'due', attempt = attempt - 1, lease_id = NULL,
            lease_until = NULL
      WHERE lease_id = ? AND state = 'claimed' AND deleted_at IS NULL`,
    [leaseId]
  )
}
