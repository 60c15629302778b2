import type { PriorStory } from "../../../../domain/enrollment/begins-anew"
import type { Db } from "../../db"
import { findStoriesOfRebuilt } from "./find-stories-of-rebuilt"

/**
 * Those of the contacts who are in a sequence now, those of the carts that had
 * their sequence already, and the stories that the other carts were given back
 * in. A sequence that ended because the cart was emptied does not count: the
 * cart was filled anew.
 */
export async function findPriorEnrollments(
  db: Db,
  input: { contact_ids: string[]; cart_ids: string[] }
): Promise<{
  contacts: Set<string>
  carts: Set<string>
  rebuilt: Map<string, PriorStory[]>
}> {
  const rows = await db.execute<{
    contact_id: string
    cart_id: string
    state: string
    exit_reason: string | null
  }>(
    `SELECT contact_id, cart_id, state, exit_reason
       FROM recovery_enrollment
      WHERE deleted_at IS NULL
        AND ((state = 'active' AND contact_id = ANY(?)) OR cart_id = ANY(?))`,
    [input.contact_ids, input.cart_ids]
  )
  return {
    contacts: new Set(
      rows.filter((r) => r.state === "active").map((r) => r.contact_id)
    ),
    carts: new Set(
      rows.filter((r) => r.exit_reason !== "cart_emptied").map((r) => r.cart_id)
    ),
    rebuilt: await findStoriesOfRebuilt(db, input.cart_ids),
  }
}
