import type { Db } from "../../db"

/**
 * For each order a few characters that are others as soon as something about
 * it has changed in Medusa: by an edit, a return, a payment, a refund, also
 * one that no event told of. Orders that are gone, and drafts, are absent.
 */
export async function selectOrderPrints(
  db: Db,
  ids: string[]
): Promise<{ id: string; print: string }[]> {
  return await db.execute(
    `SELECT placed.id,
            concat_ws('|', placed.version, placed.status,
              extract(epoch FROM placed.updated_at),
              extract(epoch FROM placed.canceled_at),
              (SELECT min(link.cart_id) FROM order_cart AS link
                WHERE link.order_id = placed.id AND link.deleted_at IS NULL),
              (SELECT concat(count(*), ':', sum(paid.amount))
                 FROM order_transaction AS paid
                WHERE paid.order_id = placed.id AND paid.deleted_at IS NULL),
              (SELECT concat(count(*), ':', sum(line.amount))
                 FROM order_credit_line AS line
                WHERE line.order_id = placed.id AND line.deleted_at IS NULL),
              (SELECT concat(count(*), ':', sum(back.amount))
                 FROM order_payment_collection AS link
                 JOIN payment
                   ON payment.payment_collection_id = link.payment_collection_id
                  AND payment.deleted_at IS NULL
                 JOIN refund AS back
                   ON back.payment_id = payment.id AND back.deleted_at IS NULL
                WHERE link.order_id = placed.id AND link.deleted_at IS NULL)
            ) AS print
       FROM "order" AS placed
      WHERE placed.id = ANY(?) AND placed.deleted_at IS NULL
        AND NOT placed.is_draft_order`,
    [ids]
  )
}
