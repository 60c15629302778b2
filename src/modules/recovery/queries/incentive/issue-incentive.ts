import type { Db } from "../../db"

/** Notes the promotion that was made for a reserved code. */
export async function issueIncentive(
  db: Db,
  input: { id: string; promotion_id: string; now: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_incentive
        SET promotion_id = ?, state = 'issued', issued_at = ?, updated_at = ?
      WHERE id = ? AND state IN ('reserved', 'issued')`,
    [input.promotion_id, input.now, input.now, input.id]
  )
}
