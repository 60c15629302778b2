import type { Db } from "../../db"

/**
 * Notes that codes ran out or were taken back; an earlier end stays. One that
 * a retry has begun anew meanwhile is left alone.
 */
export async function endIncentives(
  db: Db,
  input: { ids: string[]; state: "expired" | "revoked"; now: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_incentive
        SET state = ?, ended_at = ?, updated_at = ?
      WHERE id = ANY(?) AND state IN ('reserved', 'issued')
        AND (revoke_requested OR expires_at <= ?)`,
    [input.state, input.now, input.now, input.ids, input.now]
  )
}
