import type { Db } from "../../db"

/** What the sweep must know of an order to tell whom it concerns. */
export type OrderHead = {
  id: string
  draft: boolean
  cart_id: string | null
  customer_id: string | null
  email: string | null
  customer: {
    email: string | null
    has_account: boolean
    first_name: string | null
    last_name: string | null
  } | null
  currency_code: string
  created_at: string | Date
  updated_at: string | Date
  canceled_at: string | Date | null
  /** Of its promotions. */
  codes: string[]
}

/** Orders and drafts as Medusa has them, without their amounts. */
export async function selectOrderHeads(
  db: Db,
  ids: string[]
): Promise<OrderHead[]> {
  return await db.execute<OrderHead>(
    `SELECT placed.id, placed.is_draft_order AS draft,
            (SELECT min(link.cart_id) FROM order_cart AS link
              WHERE link.order_id = placed.id AND link.deleted_at IS NULL)
              AS cart_id,
            placed.customer_id, placed.email, placed.currency_code,
            placed.created_at, placed.updated_at, placed.canceled_at,
            ARRAY(SELECT promotion.code
                    FROM order_promotion AS link
                    JOIN promotion ON promotion.id = link.promotion_id
                   WHERE link.order_id = placed.id
                     AND link.deleted_at IS NULL
                     AND promotion.code IS NOT NULL
                   ORDER BY promotion.code) AS codes,
            CASE WHEN customer.id IS NOT NULL THEN json_build_object(
              'email', customer.email,
              'has_account', customer.has_account,
              'first_name', customer.first_name,
              'last_name', customer.last_name) END AS customer
       FROM "order" AS placed
       LEFT JOIN customer
         ON customer.id = placed.customer_id AND customer.deleted_at IS NULL
      WHERE placed.id = ANY(?) AND placed.deleted_at IS NULL`,
    [ids]
  )
}
