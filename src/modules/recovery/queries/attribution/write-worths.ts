import { type Db, rawAmount, rowsParam } from "../../db"

export type WorthRow = {
  order_id: string
  total: number
  tax_total: number
  discount_total: number
  shipping_total: number
  sales_channel_id: string | null
  country_code: string | null
  cost: number | null
  refunded: number
  /** Whether it still counts as an order. */
  counts: boolean
  canceled_at: Date | null
  look_at: Date | null
  print: string | null
}

/**
 * Writes what orders are worth by now, into the ledger and into what they
 * recovered. Nothing is touched where nothing has changed, so that a change
 * keeps its time. An order that counts again is recovered again unless its
 * enrollment won another one meanwhile.
 */
export async function writeWorths(
  db: Db,
  rows: WorthRow[],
  now: Date
): Promise<void> {
  await db.execute(
    `WITH row AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset(?::jsonb) AS row(
                order_id text, total numeric, tax_total numeric,
                discount_total numeric, shipping_total numeric,
                sales_channel_id text, country_code text, cost numeric,
                refunded numeric, counts boolean,
                canceled_at timestamptz, look_at timestamptz, print text)
     ), locked AS MATERIALIZED (
       SELECT known.order_id FROM recovery_order AS known
        WHERE known.order_id = ANY(ARRAY(SELECT order_id FROM row))
        ORDER BY known.order_id FOR NO KEY UPDATE
     ), ledger AS (
       UPDATE recovery_order AS known
          SET total = row.total, raw_total = ${rawAmount("row.total")},
              tax_total = row.tax_total,
              raw_tax_total = ${rawAmount("row.tax_total")},
              discount_total = row.discount_total,
              raw_discount_total = ${rawAmount("row.discount_total")},
              shipping_total = row.shipping_total,
              raw_shipping_total = ${rawAmount("row.shipping_total")},
              refunded = row.refunded,
              raw_refunded = ${rawAmount("row.refunded")},
              sales_channel_id =
                COALESCE(row.sales_channel_id, known.sales_channel_id),
              country_code = COALESCE(row.country_code, known.country_code),
              cost = row.cost,
              raw_cost = CASE WHEN row.cost IS NOT NULL
                              THEN ${rawAmount("row.cost")} END,
              canceled_at = COALESCE(known.canceled_at, row.canceled_at),
              look_at = row.look_at, print = row.print,
              reconciled_at = ?::timestamptz
         FROM row
        WHERE known.order_id = row.order_id
          AND known.order_id = ANY(ARRAY(SELECT order_id FROM locked))
     )
     UPDATE recovery_recovery AS won
        SET revenue = row.total, raw_revenue = ${rawAmount("row.total")},
            refunded = row.refunded,
            raw_refunded = ${rawAmount("row.refunded")},
            refunded_at = CASE WHEN won.refunded <> row.refunded
                               THEN ?::timestamptz ELSE won.refunded_at END,
            status = CASE WHEN row.stands THEN row.standing
                          ELSE 'reversed' END,
            reversed_at = CASE WHEN row.stands THEN NULL
                               ELSE COALESCE(won.reversed_at, ?::timestamptz)
                          END,
            updated_at = ?::timestamptz
       FROM (SELECT row.*, won.id,
                    CASE won.basis WHEN 'messaged' THEN 'assisted'
                                   ELSE 'recovered' END AS standing,
                    row.counts AND (won.status <> 'reversed'
                      OR won.basis = 'messaged' OR NOT EXISTS (
                      SELECT FROM recovery_recovery AS other
                       WHERE other.enrollment_id = won.enrollment_id
                         AND other.id <> won.id
                         AND other.status = 'recovered'
                         AND other.deleted_at IS NULL)) AS stands
               FROM row
               JOIN recovery_recovery AS won
                 ON won.order_id = row.order_id AND won.deleted_at IS NULL
            ) AS row
      WHERE won.id = row.id
        AND (won.revenue, won.refunded, won.status)
            IS DISTINCT FROM
            (row.total, row.refunded,
             CASE WHEN row.stands THEN row.standing ELSE 'reversed' END)`,
    [rowsParam(rows), now, now, now, now]
  )
}
