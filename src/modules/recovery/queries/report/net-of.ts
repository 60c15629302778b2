/**
 * SQL of what the goods of an order brought: without delivery and taxes, and
 * of what was given back in part, as much.
 */
export const netOf = (order: string): string =>
  `CASE WHEN ${order}.total > 0
     THEN GREATEST(0, ${order}.total - COALESCE(${order}.tax_total, 0)
                      - COALESCE(${order}.shipping_total, 0))
          * (${order}.total - COALESCE(${order}.refunded, 0)) / ${order}.total
     ELSE 0 END`
