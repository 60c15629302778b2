import type { Db } from "../../db"

/** Gives a claimed touch back as it was: nothing of it had been tried. */
export async function releaseTouch(
  db: Db,
  input: { id: string; leaseId: string }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_touch
        SET state = 'due', attempt = attempt - 1, lease_id = NULL,
            lease_until = NULL
      WHERE id = ? AND lease_id = ? AND state = 'claimed'`,
    [input.id, input.leaseId]
  )
}
