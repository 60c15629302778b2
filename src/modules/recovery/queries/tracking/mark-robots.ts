import type { Db } from "../../db"

/**
 * Marks carts as made at a machine's speed, but for those that an admin knows
 * better. Answers those that were not marked before, and those that were but
 * about which something may be under way still. Locked in the order of their
 * ids, as whoever notes activity does.
 */
export async function markRobots(db: Db, cartIds: string[]): Promise<string[]> {
  const rows = await db.execute<{ cart_id: string }>(
    `WITH held AS MATERIALIZED (
       SELECT id FROM recovery_tracked_cart
        WHERE cart_id = ANY(?) AND person_since IS NULL
          AND deleted_at IS NULL
          AND (robot IS NULL OR EXISTS (
               SELECT FROM recovery_enrollment AS enrollment
                WHERE enrollment.cart_id = recovery_tracked_cart.cart_id
                  AND enrollment.state IN ('active', 'completed')
                  AND enrollment.deleted_at IS NULL))
        ORDER BY cart_id
          FOR NO KEY UPDATE
     )
     UPDATE recovery_tracked_cart
        SET robot = COALESCE(robot, 'machine_speed')
      WHERE id = ANY(ARRAY(SELECT id FROM held))
     RETURNING cart_id`,
    [cartIds]
  )
  return rows.map(({ cart_id }) => cart_id)
}
