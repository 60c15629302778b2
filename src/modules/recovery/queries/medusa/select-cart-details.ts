import type { Db } from "../../db"

/** What a cart carries besides its lines, for one that is made anew. */
export type CartDetailsRecord = {
  id: string
  metadata: Record<string, unknown> | null
  shipping_address: Record<string, unknown> | null
  billing_address: Record<string, unknown> | null
  promotions?:
    ({ code?: string | null; is_automatic?: boolean | null } | null)[] | null
  shipping_methods?:
    | ({
        amount: unknown
        adjustments?: ({ amount: unknown } | null)[] | null
      } | null)[]
    | null
}

/** Reads the same out of Medusa's tables as the query graph would answer. */
export async function selectCartDetails(
  db: Db,
  ids: string[]
): Promise<CartDetailsRecord[]> {
  return await db.execute<CartDetailsRecord>(
    `SELECT cart.id, cart.metadata,
            to_jsonb(shipping) AS shipping_address,
            to_jsonb(billing) AS billing_address,
            (SELECT json_agg(json_build_object(
                      'code', promotion.code,
                      'is_automatic', promotion.is_automatic)
                      ORDER BY link.created_at, promotion.id)
               FROM cart_promotion AS link
               JOIN promotion ON promotion.id = link.promotion_id
                AND promotion.deleted_at IS NULL
              WHERE link.cart_id = cart.id AND link.deleted_at IS NULL
            ) AS promotions,
            (SELECT json_agg(json_build_object(
                      'amount', method.amount,
                      'adjustments', (
                        SELECT json_agg(json_build_object(
                                 'amount', adjustment.amount))
                          FROM cart_shipping_method_adjustment AS adjustment
                         WHERE adjustment.shipping_method_id = method.id
                           AND adjustment.deleted_at IS NULL)))
               FROM cart_shipping_method AS method
              WHERE method.cart_id = cart.id AND method.deleted_at IS NULL
            ) AS shipping_methods
       FROM cart
       LEFT JOIN cart_address AS shipping
         ON shipping.id = cart.shipping_address_id
        AND shipping.deleted_at IS NULL
       LEFT JOIN cart_address AS billing
         ON billing.id = cart.billing_address_id
        AND billing.deleted_at IS NULL
      WHERE cart.id = ANY(?) AND cart.deleted_at IS NULL`,
    [ids]
  )
}
