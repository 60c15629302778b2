import type { OrderKind } from "../../../../domain/attribution/order-kind"
import type { Db } from "../../db"

export type KnownOrder = {
  order_id: string
  kind: OrderKind
  cart_id: string | null
  placed_at: Date | null
  attributed_at: Date | null
}

/** What the ledger says of these orders. */
export async function findOrders(
  db: Db,
  ids: string[]
): Promise<Map<string, KnownOrder>> {
  const rows = await db.execute<KnownOrder>(
    `SELECT order_id, kind, cart_id, placed_at, attributed_at
       FROM recovery_order WHERE order_id = ANY(?)`,
    [ids]
  )
  return new Map(rows.map((row) => [row.order_id, row]))
}
