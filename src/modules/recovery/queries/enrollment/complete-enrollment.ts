import type { Db } from "../../db"

/** Ends an enrollment whose last step is behind it. */
export async function completeEnrollment(
  db: Db,
  id: string,
  now: Date
): Promise<void> {
  await db.execute(
    `UPDATE recovery_enrollment
        SET state = 'completed', exited_at = ?, updated_at = ?
      WHERE id = ? AND state = 'active'`,
    [now, now, id]
  )
}
