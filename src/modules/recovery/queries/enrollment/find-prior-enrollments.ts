import type { PriorStory } from "../../../../domain/enrollment/begins-anew"
import type { Trigger } from "../../../../domain/sequence/trigger"
import type { Db } from "../../db"
import { findStoriesOfRebuilt } from "./find-stories-of-rebuilt"

/** A sequence that somebody is in now. */
export type LiveStory = {
  id: string
  cart_id: string | null
  restored_cart_id: string | null
  /** Of a sequence that is gone: the lowest. */
  trigger: Trigger
}

/** Also of a cart that it was given back as. */
export const isAbout = (live: LiveStory, cartId: string): boolean =>
  live.cart_id === cartId || live.restored_cart_id === cartId

/**
 * Those of the contacts who are in a sequence now, with which, those of the carts that had
 * their sequence already, with when the last of it ended (null where nothing
 * may follow it), and the stories that the other carts were given back in. A
 * sequence that ended because the cart was emptied does not count: the cart
 * was filled anew. Whoever wanted no more about a cart wants none for good.
 */
export async function findPriorEnrollments(
  db: Db,
  input: { contact_ids: string[]; cart_ids: string[] }
): Promise<{
  contacts: Map<string, LiveStory>
  carts: Map<string, Date | null>
  rebuilt: Map<string, PriorStory[]>
}> {
  const rows = await db.execute<{
    id: string
    contact_id: string
    cart_id: string
    restored_cart_id: string | null
    trigger: Trigger
    state: string
    exit_reason: string | null
    exited_at: Date | null
    declined_at: Date | null
  }>(
    `SELECT id, contact_id, cart_id, restored_cart_id, state, exit_reason,
            exited_at, declined_at,
            COALESCE((SELECT trigger FROM recovery_sequence AS sequence
                       WHERE sequence.id = enrollment.sequence_id), 'cart')
              AS trigger
       FROM recovery_enrollment AS enrollment
      WHERE deleted_at IS NULL
        AND ((state = 'active' AND contact_id = ANY(?)) OR cart_id = ANY(?))
      ORDER BY enrolled_at, id`,
    [input.contact_ids, input.cart_ids]
  )
  return {
    contacts: new Map(
      rows
        .filter(({ state }) => state === "active")
        .map(({ contact_id, id, cart_id, restored_cart_id, trigger }) => [
          contact_id,
          { id, cart_id, restored_cart_id, trigger },
        ])
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
