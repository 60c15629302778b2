import type { Db } from "../../db"

/** The cart that each of these enrollments is about by now. */
export async function listCartsOfStories(
  db: Db,
  ids: string[]
): Promise<{ id: string; cart_id: string }[]> {
  return await db.execute<{ id: string; cart_id: string }>(
    `SELECT id, COALESCE(restored_cart_id, cart_id) AS cart_id
       FROM recovery_enrollment
      WHERE id = ANY(?) AND deleted_at IS NULL`,
    [ids]
  )
}
