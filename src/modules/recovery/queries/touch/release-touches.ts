import type { Db } from "../../db"

/** Gives claimed touches back as they were: nothing of them was tried. */
export async function releaseTouches(
  db: Db,
  input: { ids: string[]; leaseId: string }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_touch
        SET state = 'due', attempt = attempt - 1, lease_id = NULL,
            lease_until = NULL
      WHERE id = ANY(?) AND lease_id = ? AND state = 'claimed'`,
    [input.ids, input.leaseId]
  )
}
