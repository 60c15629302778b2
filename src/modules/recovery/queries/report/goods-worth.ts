/**
 * What the goods of an order in the ledger are worth: without delivery and
 * taxes, and without their part of what was given back. SQL about a row named
 * `orders`.
 */
export const GOODS_WORTH = `
  CASE WHEN orders.total > 0
    THEN GREATEST(0, orders.total - COALESCE(orders.tax_total, 0)
                     - COALESCE(orders.shipping_total, 0))
         * (orders.total - COALESCE(orders.refunded, 0)) / orders.total
    ELSE 0 END`
