import type { Db } from "../../db"

/**
 * Asks for the credit of orders that came after one to be found again: those
 * that bear the enrollment it is put down to now, and, where that has changed,
 * its person's. Waits for nobody: whoever holds one of them may wait for this.
 * @throws where one is held
 */
export async function recreditLater(
  db: Db,
  input: {
    order_id: string
    placedAt: Date
    enrollment_id: string | null
    /** Whose later orders may now be put down otherwise. */
    contact_id: string | null
    now: Date
  }
): Promise<void> {
  const { order_id, placedAt, enrollment_id, contact_id, now } = input
  await db.execute(
    `UPDATE recovery_order SET credit_at = ?
      WHERE order_id = ANY(ARRAY(
              SELECT order_id FROM recovery_order
               WHERE attributed_at IS NOT NULL AND deleted_at IS NULL
                 AND order_id = ANY(ARRAY(
              SELECT order_id FROM recovery_recovery
               WHERE enrollment_id = ? AND order_id <> ?
                 AND recovered_at >= ? AND status <> 'reversed'
                 AND deleted_at IS NULL
              UNION
              SELECT order_id FROM recovery_order
               WHERE contact_id = ? AND order_id <> ? AND placed_at >= ?
                 AND kind = 'checkout' AND deleted_at IS NULL))
               ORDER BY order_id FOR NO KEY UPDATE NOWAIT))`,
    [
      now,
      ...[enrollment_id, order_id, placedAt],
      ...[contact_id, order_id, placedAt],
    ]
  )
}
