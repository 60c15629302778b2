import type { Db } from "../../db"

/** Takes an order's credit back because the order was canceled. */
export async function reverseRecovery(
  db: Db,
  input: { order_id: string; now: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_recovery
        SET status = 'reversed', reversed_at = ?, updated_at = ?
      WHERE order_id = ? AND status = 'recovered'`,
    [input.now, input.now, input.order_id]
  )
}
