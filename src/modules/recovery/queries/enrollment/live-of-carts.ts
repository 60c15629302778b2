import type { Db } from "../../db"

/**
 * Live enrollments about these carts; also one that is complete but has a
 * message that is sent again.
 */
export async function liveOfCarts(
  db: Db,
  cartIds: string[]
): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    `SELECT id
       FROM recovery_enrollment
      WHERE cart_id = ANY(?) AND deleted_at IS NULL
        AND (state = 'active' OR (state = 'completed' AND EXISTS (
             SELECT FROM recovery_touch AS touch
              WHERE touch.enrollment_id = recovery_enrollment.id
                AND touch.deleted_at IS NULL
                AND touch.state IN ('due', 'claimed'))))
      ORDER BY id`,
    [cartIds]
  )
  return rows.map(({ id }) => id)
}
