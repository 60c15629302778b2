import type { Db } from "../../db"

/**
 * Takes the account out of the ledger's rows of people; the order itself, and
 * what it was worth, stay. Drafts are known by their account alone.
 */
export async function eraseOrders(
  db: Db,
  input: { contact_ids: string[]; customer_ids: string[] }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_order SET customer_id = NULL
      WHERE order_id = ANY(ARRAY(
              SELECT order_id FROM recovery_order
               WHERE deleted_at IS NULL
                 AND (contact_id = ANY(?)
                   OR (placed_at IS NULL AND customer_id = ANY(?)))
               ORDER BY order_id FOR NO KEY UPDATE))
        AND customer_id IS NOT NULL`,
    [input.contact_ids, input.customer_ids]
  )
}
