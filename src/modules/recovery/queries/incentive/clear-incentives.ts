import type { Db } from "../../db"

/** Notes that redeemed codes are on no other cart any more. */
export async function clearIncentives(
  db: Db,
  input: { ids: string[]; now: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_incentive
        SET cleared_at = ?, updated_at = ?
      WHERE id = ANY(?) AND state = 'redeemed'`,
    [input.now, input.now, input.ids]
  )
}
