import type { Db } from "../../db"

/** Whose an order is that nobody has told of yet. */
export type PlacingOrder = { email: string | null; customer_id: string | null }

export type PlacingRange = { after: string; before: string; since: Date }

/**
 * Orders of a stretch of Medusa's own ids, over the primary key, that were
 * made since and that we do not know.
 */
export async function selectPlacingOrders(
  db: Db,
  { after, before, since }: PlacingRange
): Promise<PlacingOrder[]> {
  return await db.execute<PlacingOrder>(
    `SELECT email, customer_id FROM "order" AS placed
      WHERE id > ? AND id < ? AND created_at >= ?
        AND deleted_at IS NULL AND NOT is_draft_order
        AND NOT EXISTS (SELECT FROM recovery_order AS known
                         WHERE known.order_id = placed.id
                           AND known.deleted_at IS NULL)`,
    [after, before, since]
  )
}
