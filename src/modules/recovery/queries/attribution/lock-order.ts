import type { OrderKind } from "../../../../domain/attribution/order-kind"
import type { Db } from "../../db"

/**
 * An order's row in the ledger, held until the transaction ends. Null where it
 * is not there, or what it means was not done yet.
 */
export async function lockOrder(
  db: Db,
  orderId: string
): Promise<{
  kind: OrderKind
  placed_at: Date
  contact_id: string | null
} | null> {
  const [row] = await db.execute<{
    kind: OrderKind
    placed_at: Date
    contact_id: string | null
  }>(
    `SELECT kind, placed_at, contact_id FROM recovery_order
      WHERE order_id = ? AND placed_at IS NOT NULL
        AND attributed_at IS NOT NULL AND deleted_at IS NULL
        FOR NO KEY UPDATE`,
    [orderId]
  )
  return row ? { ...row, placed_at: new Date(row.placed_at) } : null
}
