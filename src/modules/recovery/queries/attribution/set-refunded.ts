import { type Db, rawAmount } from "../../db"

/** Sets how much of a recovered order was paid back, in all. */
export async function setRefunded(
  db: Db,
  input: { order_id: string; refunded: number; now: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_recovery
        SET refunded = LEAST(?::numeric, revenue),
            raw_refunded = ${rawAmount("LEAST(?::numeric, revenue)")},
            updated_at = ?
      WHERE order_id = ?`,
    [input.refunded, input.refunded, input.now, input.order_id]
  )
}
