import type { Db } from "../../db"

export type StoryOfCart = {
  id: string
  state: "active" | "completed" | "exited"
  exit_reason: string | null
  declined_at: Date | null
}

/** What one person has been written to about carts, and is. */
export async function listStoriesOfCart(
  db: Db,
  { contact_id, cart_ids }: { contact_id: string; cart_ids: string[] }
): Promise<StoryOfCart[]> {
  return await db.execute<StoryOfCart>(
    `SELECT id, state, exit_reason, declined_at
       FROM recovery_enrollment
      WHERE contact_id = ?
        AND (cart_id = ANY(?) OR restored_cart_id = ANY(?))
        AND deleted_at IS NULL
      ORDER BY id`,
    [contact_id, cart_ids, cart_ids]
  )
}
