import type { Db } from "../../db"

/**
 * Has orders read again that have no cost, the latest before a moment first,
 * after all those that were read before. Answers the moment of the earliest of
 * them; null when there are none left.
 */
export async function lookForCosts(
  db: Db,
  input: { before: Date; since: Date; now: Date; limit: number }
): Promise<Date | null> {
  const { before, since, now, limit } = input
  const [page] = await db.execute<{ earliest: Date | null }>(
    `WITH page AS MATERIALIZED (
       SELECT order_id, placed_at FROM recovery_order
        WHERE placed_at < ? AND placed_at >= ? AND cost IS NULL
          AND canceled_at IS NULL AND deleted_at IS NULL
        ORDER BY placed_at DESC
        FETCH FIRST ? ROWS WITH TIES
     ), locked AS MATERIALIZED (
       SELECT order_id FROM recovery_order
        WHERE order_id = ANY(ARRAY(SELECT order_id FROM page))
        ORDER BY order_id FOR NO KEY UPDATE
     ), asked AS (
       UPDATE recovery_order SET look_at = ?, print = NULL
        WHERE order_id = ANY(ARRAY(SELECT order_id FROM locked))
     )
     SELECT min(placed_at) AS earliest FROM page`,
    [before, since, limit, now]
  )
  return page?.earliest ? new Date(page.earliest) : null
}
