import { SEGMENT_MAP } from "../../../../domain/audience/rfm"

/**
 * FROM items that bring a shop's quintiles (`RfmEdges`) into a statement, as
 * `edges` and `money`; nothing gets a score where there are none yet.
 * Two parameters: both the edges, as JSON.
 */
export const EDGES = `
  edges AS MATERIALIZED (
    SELECT * FROM jsonb_to_record(COALESCE(?::jsonb, '{}')) AS edges(
             at timestamptz, recency float8[], frequency float8[])
  ), money AS MATERIALIZED (
    SELECT key AS currency_code,
           ARRAY(SELECT edge::float8
                   FROM jsonb_array_elements_text(value)
                        WITH ORDINALITY AS e(edge, place)
                  ORDER BY place) AS monetary
      FROM jsonb_each(COALESCE(?::jsonb -> 'monetary', '{}'))
  )`

/** How long ago, in milliseconds: a whole number wherever Medusa's are. */
export const age = (at: string, lastOrderAt: string) =>
  `(EXTRACT(EPOCH FROM ${at}::timestamptz - ${lastOrderAt}) * 1000)::float8`

/** What somebody spent in the currency that most of their orders are in. */
export const spentOf = (spent: string, currency: string) =>
  `(${spent} ->> ${currency})::float8`

const passed = (value: string, edges: string) =>
  [1, 2, 3, 4].map((n) => `(${value} > ${edges}[${n}])::int`).join(" + ")

/**
 * A lateral that answers scores and segment as `domain/audience/rfm.ts` does;
 * all null of who never bought, and where the edges are not known.
 *
 * @param of expressions of a person's orders
 */
export function scores(of: {
  orders: string
  lastOrderAt: string
  spent: string
  currency: string
}): string {
  return `
    SELECT scored.*,
           (ARRAY[${SEGMENT_MAP.map((segment) => `'${segment}'`).join()}])
             [(recency_score - 1) * 5 + frequency_score] AS segment
      FROM (SELECT 5 - (${passed("given.age", "edges.recency")})
                     AS recency_score,
                   1 + ${passed("given.orders", "edges.frequency")}
                     AS frequency_score,
                   1 + ${passed("given.spent", "money.monetary")}
                     AS monetary_score
              FROM (SELECT ${age("edges.at", of.lastOrderAt)} AS age,
                           NULLIF(${of.orders}, 0)::float8 AS orders,
                           ${spentOf(of.spent, of.currency)} AS spent
                      FROM edges) AS given
              CROSS JOIN edges
              LEFT JOIN money ON money.currency_code = ${of.currency}
           ) AS scored`
}
