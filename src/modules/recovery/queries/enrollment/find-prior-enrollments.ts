import type { PriorStory } from "../../../../domain/enrollment/begins-anew"
import type { Db } from "../../db"
import { findStoriesOfRebuilt } from "./find-stories-of-rebuilt"

/**
 * Those of the contacts who are in a sequence now, those of the carts that had
 * their sequence already, with when the last of it ended (null where nothing
 * may follow it), and the stories that the other carts were given back in. A
 * sequence that ended because the cart was emptied does not count: the cart
 * was filled anew. Whoever wanted no more about a cart wants none for good.
 */
export async function findPriorEnrollments(
  db: Db,
  input: { contact_ids: string[]; cart_ids: string[] }
): Promise<{
  contacts: Set<string>
  carts: Map<string, Date | null>
  rebuilt: Map<string, PriorStory[]>
}> {
  const rows = await db.execute<{
    contact_id: string
    cart_id: string
    state: string
    exit_reason: string | null
    exited_at: Date | null
    declined_at: Date | null
  }>(
    `SELECT contact_id, cart_id, state, exit_reason, exited_at, declined_at
       FROM recovery_enrollment
      WHERE deleted_at IS NULL
        AND ((state = 'active' AND contact_id = ANY(?)) OR cart_id = ANY(?))
      ORDER BY enrolled_at, id`,
    [input.contact_ids, input.cart_ids]
  )
  return {
    contacts: new Set(
      rows.filter((r) => r.state === "active").map((r) => r.contact_id)
    ),
    carts: new Map(
      rows
        .filter(
          ({ exit_reason, declined_at }) =>
            exit_reason !== "cart_emptied" || declined_at
        )
        .map((row) => [row.cart_id, mayFollow(row) ? endOf(row) : null])
    ),
    rebuilt: await findStoriesOfRebuilt(db, input.cart_ids),
  }
}

/** It came to its end, or grew old; nobody said that it should not go on. */
const mayFollow = (row: {
  state: string
  exit_reason: string | null
  declined_at: Date | null
}) =>
  !row.declined_at &&
  (row.state === "completed" || row.exit_reason === "expired")

const endOf = ({ exited_at }: { exited_at: Date | null }) =>
  exited_at && new Date(exited_at)
