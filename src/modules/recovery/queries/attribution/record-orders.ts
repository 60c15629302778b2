import type { OrderKind } from "../../../../domain/attribution/order-kind"
import { type Db, rowsParam } from "../../db"

export type OrderRow = {
  order_id: string
  kind: OrderKind
  cart_id: string | null
  contact_id: string | null
  customer_id: string | null
  /** Null as long as it is a draft. */
  placed_at: Date | null
  currency_code: string
  canceled_at: Date | null
  attributed_at: Date | null
  look_at: Date | null
}

/**
 * Writes orders into the ledger. Answers, with the time that stands for it
 * from then on, each that is news: it was not known, or only as a draft, or
 * without its cart, or what it means was not done yet. When an order was
 * placed is written once.
 */
export async function recordOrders(
  db: Db,
  rows: OrderRow[]
): Promise<Map<string, Date | null>> {
  const news = await db.execute<{ order_id: string; placed_at: Date | null }>(
    `INSERT INTO recovery_order AS known
       (order_id, kind, cart_id, contact_id, customer_id, placed_at,
        currency_code, canceled_at, attributed_at, look_at)
     SELECT order_id, kind, cart_id, contact_id, customer_id, placed_at,
            currency_code, canceled_at, attributed_at, look_at
       FROM jsonb_to_recordset(?::jsonb) AS row(
              order_id text, kind text, cart_id text, contact_id text,
              customer_id text, placed_at timestamptz, currency_code text,
              canceled_at timestamptz, attributed_at timestamptz,
              look_at timestamptz)
      ORDER BY order_id
     ON CONFLICT (order_id) DO UPDATE
       SET kind = CASE WHEN known.kind = 'draft' THEN 'draft'
                       ELSE EXCLUDED.kind END,
           cart_id = COALESCE(EXCLUDED.cart_id, known.cart_id),
           contact_id = COALESCE(EXCLUDED.contact_id, known.contact_id),
           customer_id = COALESCE(EXCLUDED.customer_id, known.customer_id),
           placed_at = COALESCE(known.placed_at, EXCLUDED.placed_at),
           attributed_at = EXCLUDED.attributed_at,
           look_at = EXCLUDED.look_at,
           updated_at = now()
     WHERE EXCLUDED.placed_at IS NOT NULL
       AND (known.placed_at IS NULL OR known.attributed_at IS NULL
         OR (known.cart_id IS NULL AND EXCLUDED.cart_id IS NOT NULL))
     RETURNING order_id, placed_at`,
    [rowsParam(rows)]
  )
  return new Map(
    news.map(({ order_id, placed_at }) => [
      order_id,
      placed_at && new Date(placed_at),
    ])
  )
}
