import type { Db } from "../../db"

/** Notes how an issued code ended; the first end stays. */
export async function endIncentive(
  db: Db,
  input: {
    id: string
    state: "expired" | "revoked" | "redeemed"
    now: Date
    order_id?: string
  }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_incentive
        SET state = ?, ended_at = ?, order_id = ?, updated_at = ?
      WHERE id = ? AND state IN ('reserved', 'issued')`,
    [input.state, input.now, input.order_id ?? null, input.now, input.id]
  )
}
